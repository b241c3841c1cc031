import type { SitemapItem } from '@astrojs/sitemap';
import { isDraft } from '../tree/environment.ts';
import { languagesAt } from './languages.ts';
import { documentLives } from '../tree/log.ts';
import { site, urls } from '../tree/site.ts';

/** Pairs a sitemap address with the same page in the other languages, x-default included. */
export function alternates(item: SitemapItem): SitemapItem {
  const path = item.url.slice(urls.absolute('').length);
  const links = urls
    .alternates(path, languagesAt(path, isDraft))
    .map(({ hreflang, path: other }) => ({ lang: hreflang, url: urls.absolute(other) }));
  return { ...item, links };
}

/** What search engines are not to list: superseded editions, and the pages of single revisions. */
function hiddenAddresses(): string[] {
  return [...documentLives].flatMap(([document, lives]) =>
    lives.flatMap(({ status, latest, revisions }) => {
      const names = [
        ...(status === 'superseded' ? [latest.date] : []),
        ...revisions.map(({ date, revision }) => `${date}.r${revision}`),
      ];
      return names.flatMap((name) =>
        site.languages.map((lang) => urls.absolute(urls.edition(lang, document, name))),
      );
    }),
  );
}

const hidden = new Set(hiddenAddresses());

/** Whether the sitemap has this address. Redlines mix words that bind with words that no longer do: not for search. */
export const isListed = (address: string): boolean => !hidden.has(address) && !address.endsWith('/changes/');
