import { parseAddressName } from '../domain/edition-name.ts';
import { timelines } from '../tree/log.ts';
import { urls } from '../tree/site.ts';

/**
 * Whether search engines may list the page at `path` (with the base). Pages and the sitemap both use this. Not listed
 * are superseded editions, pages of single revisions, drafts, redlines (which mix words in force with words that no
 * longer are), parallel texts (which mix languages), the checklist for reviewers, and paths that are not pages of the
 * site.
 */
export function isListed(path: string, draft: boolean): boolean {
  const address = urls.parse(path);
  if (!address || ['changes', 'parallel', 'compliance'].includes(address.page)) return false;
  if (address.page === 'document' || address.page === 'section') return !draft;
  if (address.page !== 'edition') return true;
  const { date, revision } = parseAddressName(address.edition) ?? {};
  const entry = timelines()
    .get(address.document)
    ?.find(({ latest }) => latest.date === date);
  return entry !== undefined && entry.status !== 'superseded' && revision === undefined;
}
