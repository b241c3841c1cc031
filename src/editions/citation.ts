import type { Edition } from './edition.ts';
import type { Strings } from '../i18n/ru.ts';
import { urls } from '../tree/site.ts';

/**
 * The citation that a click on a clause number copies: title, edition, clause and dated address, with `{}` in place of
 * the clause number. Undefined for a draft, which has no dated address.
 */
export const citation = (
  { lang, document, date, name, status, title }: Edition,
  t: Strings,
): string | undefined =>
  status === 'draft'
    ? undefined
    : `${t['cite.text'](title, date)}, ${urls.absolute(urls.edition(lang, document, name))}#p{}`;
