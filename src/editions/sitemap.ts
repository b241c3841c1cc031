import type { SitemapItem } from '@astrojs/sitemap';
import { isDraft } from '../tree/environment.ts';
import { urls } from '../tree/site.ts';
import { languagesAt } from './languages.ts';
import { isListed } from './listing.ts';

const pathOf = (url: string): string => url.slice(urls.absolute('').length);

/** Pairs a sitemap address with the same page in the other languages, x-default included. */
export function alternates(item: SitemapItem): SitemapItem {
  const path = pathOf(item.url);
  const links = urls
    .alternates(path, languagesAt(path, isDraft))
    .map(({ hreflang, path: other }) => ({ lang: hreflang, url: urls.absolute(other) }));
  return { ...item, links };
}

/** Whether the sitemap has this address. */
export const inSitemap = (url: string): boolean => isListed(pathOf(url), isDraft);
