import { link } from './element.ts';
import type { SearchStrings } from '../../i18n/search/ru.ts';
import type { Found } from '../../search/query.ts';

/** What is said above the results about how they came about; empty when there is nothing to say. */
export function remark({ searched, alike, missing }: Found, t: SearchStrings): string {
  if (missing !== undefined) return t['search.missing'](missing);
  if (searched !== undefined) return t['search.shown'](searched);
  return alike ? t['search.alike'] : '';
}

/** What a screen reader announces: the question that is answered, the remark, the number of clauses found. */
export function announcement(found: Found, t: SearchStrings): string {
  const { answers, hits, missing } = found;
  const nothing = !answers.length && missing === undefined ? t['search.none'] : '';
  return [
    ...answers.slice(0, 1).map(({ question }) => t['search.answered'](question)),
    remark(found, t),
    hits.length ? t['search.found'](hits.length) : nothing,
  ]
    .filter(Boolean)
    .join(' ');
}

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
