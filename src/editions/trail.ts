import type { Strings } from '../i18n/ru.ts';
import { site, urls } from '../tree/site.ts';
import { editionsInForceIn } from './editions.ts';

/** A page by its words and its path. */
export type Step = readonly [words: string, path: string];

/**
 * The pages that lead to the page at `path` (with the base), from the home page on. Empty for a document itself, which
 * the home page links to, and for pages that belong to no document.
 */
export async function trailTo(lang: string, path: string, t: Strings): Promise<Step[]> {
  const address = urls.parse(path);
  if (!address || !('document' in address) || address.page === 'document') return [];
  const { page, document } = address;
  const title = (await editionsInForceIn(lang)).find((each) => each.document === document)?.title ?? '';
  const steps: Step[] = [
    [site.name, urls.home(lang)],
    [title, urls.document(lang, document)],
  ];
  return page === 'section' || page === 'editions'
    ? steps
    : [...steps, [t['history.title'], urls.editions(lang, document)]];
}
