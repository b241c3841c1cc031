import type { Edition } from './edition.ts';
import type { Strings } from '../i18n/ru.ts';
import { urls } from '../tree/site.ts';

/**
 * What the number of a clause copies, with `{}` where the number belongs: title, edition, clause and dated address. None
 * for a draft, which has no such address.
 */
export const citation = (
  { lang, document, date, name, status, title }: Edition,
  t: Strings,
): string | undefined =>
  status === 'draft'
    ? undefined
    : `${t['cite.text'](title, date)}, ${urls.absolute(urls.edition(lang, document, name))}#p{}`;
