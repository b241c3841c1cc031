import type { Edition } from './edition.ts';
import type { Strings } from '../i18n/ru.ts';
import { urls } from '../tree/site.ts';

/**
 * The citation that a click on a clause number copies: title, edition (with its version at a version's own
 * address), clause and dated address, with `{}` in place of
 * the clause number, or with typed numbers of the whole clause as it is cited. The anchor follows it. Undefined for a
 * draft, which has no dated address.
 */
export const citation = (
  { lang, document, date, name, revision, status, title, numbers }: Edition,
  t: Strings,
): string | undefined => {
  if (status === 'draft') return undefined;
  const version = name === date ? '' : `, ${t['status.version'](revision)}`;
  const clause = numbers ? '{}' : t.cited({ clause: '{}', marks: [] });
  return `${t['cite.text'](title, date)}${version}, ${clause}, ${urls.absolute(urls.edition(lang, document, name))}`;
};
