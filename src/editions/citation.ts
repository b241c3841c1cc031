import type { Edition } from './edition.ts';
import type { Strings } from '../i18n/ru.ts';
import { urls } from '../tree/site.ts';

/**
 * The citation that a click on a clause number copies: title, edition, clause and dated address, with `{}` in place of
 * the clause number, or with typed numbers of the whole clause as it is cited. The anchor follows it. Undefined for a
 * draft, which has no dated address.
 */
export const citation = (
  { lang, document, date, name, status, title, numbers }: Edition,
  t: Strings,
): string | undefined => {
  if (status === 'draft') return undefined;
  const clause = numbers ? '{}' : t.cited({ clause: '{}', marks: [] });
  return `${t['cite.text'](title, date)}, ${clause}, ${urls.absolute(urls.edition(lang, document, name))}`;
};
