import type { SitemapItem } from '@astrojs/sitemap';
import { urls } from './site.ts';

/** Pairs a sitemap address with the same page in the other languages, x-default included. */
export function alternates(item: SitemapItem): SitemapItem {
  const path = item.url.slice(urls.absolute('').length);
  const links = urls
    .alternates(path)
    .map(({ hreflang, path: other }) => ({ lang: hreflang, url: urls.absolute(other) }));
  return { ...item, links };
}
