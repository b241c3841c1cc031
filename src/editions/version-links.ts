import { urls } from '../tree/site.ts';
import type { Edition } from './edition.ts';

/**
 * The link relations of an edition's or a revision's page to the other versions of its document (RFC 5829), each with a
 * path. The one of RFC 7089 (original) goes with the header Memento-Datetime, which only a server can send:
 * deploy/versions.ts.
 */
export function versionLinks({ lang, document, date, name, revision, revisions, previous }: Edition) {
  const earlier = name === date ? undefined : revisions.find(({ number }) => number === revision - 1)?.name;
  const predecessor = earlier ?? previous;
  return [
    ['latest-version', urls.document(lang, document)],
    ['version-history', urls.editions(lang, document)],
    ...(predecessor === undefined
      ? []
      : [['predecessor-version', urls.edition(lang, document, predecessor)] as const]),
  ] as const;
}
