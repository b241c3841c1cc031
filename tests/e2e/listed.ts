import { readFileSync } from 'node:fs';

/** Every address of the sitemap, and the page for those that do not exist. */
export const listed = [
  ...[...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  ),
  '/404.html',
];

/** Page sizes that stand for all: a phone, a desktop. */
export const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];
