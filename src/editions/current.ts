/** What an application stores at payment, so that an acceptance is tied to one text for ever. */
import { revisionName } from '../domain/edition-name.ts';
import type { CurrentJson } from '../schemas/published/current.ts';
import { urls } from '../tree/site.ts';
import type { SealedEdition } from './edition.ts';

/** The data of the `current.json` of an edition in force. */
export function currentJson(edition: SealedEdition): CurrentJson {
  const { lang, document, date, revision, title, statedInForce, from, until, seal } = edition;
  const name = revisionName({ date, revision });
  return {
    $schema: urls.absolute(urls.schema('current')),
    document,
    language: lang,
    title,
    edition: date,
    revision,
    sha256: seal.sha256,
    address: urls.absolute(urls.edition(lang, document, name)),
    text: urls.absolute(urls.editionFile(lang, document, name, 'txt')),
    inForce: statedInForce ?? null,
    from,
    until: until ?? null,
    sealed: seal.day,
  };
}
