import { readFileSync } from 'node:fs';
import {
  axeFindsNothing,
  controlsAreLargeAndShowFocus,
  fitsNarrow,
  hasItsLandmarks,
  kazakhIsMarked,
  nothingCoversSuggestions,
} from '../support/accessible.ts';
import { test, urls } from '../support/site.ts';

/** Every address of the sitemap, and pages that it leaves out. */
const listed = [
  ...[...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  ),
  '/404.html',
  urls.parallel('ru', 'payment'),
  urls.parallel('kk', 'payment', '2025-11-26'),
];

// One visit for all checks: on a slow machine opening a page takes longer than checking it.
for (const path of listed)
  test(`${path} meets WCAG 2.2 AA`, async ({ visitor: page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await hasItsLandmarks(page);
    await kazakhIsMarked(page);
    await axeFindsNothing(page, ['light', 'dark']);
    await controlsAreLargeAndShowFocus(page);
    await fitsNarrow(page);
    await nothingCoversSuggestions(page);
  });
