import { link } from './element.ts';
import type { SearchStrings } from '../../i18n/search/ru.ts';
import type { Found } from '../../search/query.ts';

/** What is said above the results about how they came about; empty when there is nothing to say. */
export const remark = ({ searched, alike }: Found, t: SearchStrings): string =>
  searched === undefined ? (alike ? t['search.alike'] : '') : t['search.shown'](searched);

/** How many clauses were found, or that there are none; empty when there are only answers. */
export function outcome({ answers, hits, missing }: Found, t: SearchStrings): string {
  if (hits.length) return t['search.found'](hits.length);
  if (missing !== undefined) return t['search.missing'](missing);
  return answers.length ? '' : t['search.none'];
}

/** What a screen reader announces: the question that is answered, the remark, the outcome. */
export const announcement = (found: Found, t: SearchStrings): string =>
  [
    ...found.answers.slice(0, 1).map(({ question }) => t['search.answered'](question)),
    remark(found, t),
    outcome(found, t),
  ]
    .filter(Boolean)
    .join(' ');

/** The link that searches for exactly what was typed, when something else was searched for. */
export const literally = (
  { searched }: Found,
  query: string,
  page: string,
  t: SearchStrings,
): HTMLAnchorElement[] =>
  searched === undefined
    ? []
    : [link(`${page}?q=${encodeURIComponent(query)}&literally`, t['search.literally'](query))];
