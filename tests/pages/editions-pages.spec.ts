import { expect } from '@playwright/test';
import { urls } from '../../src/tree/site.ts';
import { axeFindsNothing, fitsNarrow, hasItsLandmarks, kazakhIsMarked } from '../support/accessible.ts';
import { changes, dates, edition, languages, names, parallel, test } from '../support/editions-site.ts';

const pages = languages.flatMap((lang) => [
  ...names.map((name) => edition(lang, name)),
  ...[...dates.slice(1), '2026-09-01.r2'].map((date) => changes(lang, date)),
  parallel(lang),
  parallel(lang, '2026-03-01'),
  parallel(lang, '2026-09-01.r1'),
  urls.editions(lang, 'payment'),
  urls.verify(lang, 'payment'),
  urls.document(lang, 'payment'),
  urls.section(lang, 'payment', 'offer'),
  urls.editions(lang, 'refund'),
  urls.edition(lang, 'refund', '2026-10-01'),
]);

/** Addresses that already answered, so that each is requested only once. */
const alive = new Set<string>();

for (const path of pages)
  test(`${path} of a site with a history is accessible, and all its links work`, async ({
    visitor: page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await hasItsLandmarks(page);
    await kazakhIsMarked(page);
    // A colour scheme changes only colours, so each kind of page is checked light in Russian and dark in Kazakh.
    await axeFindsNothing(page, path.startsWith('/ru/') ? ['light'] : ['dark']);
    const linked = await page
      .locator('a[href^="/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    for (const target of new Set(linked).difference(alive)) {
      expect((await page.request.get(target)).status(), target).toBe(200);
      alive.add(target);
    }
    await fitsNarrow(page);
  });
