import type { SitemapItem } from '@astrojs/sitemap';
import { isDraft } from '../tree/environment.ts';
import { urls } from '../tree/site.ts';
import { languagesAt } from './languages.ts';
import { isListed } from './listing.ts';

const pathOf = (url: string): string => url.slice(urls.absolute('').length);

/** Adds links to the same page in every language, and x-default, to a sitemap entry. */
export function alternates(item: SitemapItem): SitemapItem {
  const path = pathOf(item.url);
  const links = urls
    .alternates(path, languagesAt(path, isDraft))
    .map(({ hreflang, path: other }) => ({ lang: hreflang, url: urls.absolute(other) }));
  return { ...item, links };
}

/** Whether the sitemap includes this address. */
export const inSitemap = (url: string): boolean => isListed(pathOf(url), isDraft);
