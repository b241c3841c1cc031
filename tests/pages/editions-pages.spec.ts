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

for (const lang of languages)
  test(`the ${lang} page of verification begins with what needs no program, and says of each method what it does not prove`, async ({
    visitor: page,
  }) => {
    await page.goto(urls.verify(lang, 'payment'));
    const methods = page.locator('main section');
    await expect(methods).toHaveCount(6);
    for (const method of await methods.all()) await expect(method.locator('.limit b')).toHaveCount(1);
    const folded = await methods.evaluateAll((all) => all.map((each) => each.querySelector('pre') !== null));
    expect(folded).toEqual([false, false, true, true, true, true]);
    await expect(methods.nth(1).locator('code')).toHaveText(/^[\da-f]{64}$/);
    await expect(page.locator('main .lead a')).toHaveAttribute('href', /#check$/);
  });

test('a file of an edition is called by what is in it', async ({ visitor: page }) => {
  for (const [lang, called] of [
    ['ru', ['Текст .txt', 'Текст с разметкой .md', 'Данные .json']],
    ['kk', ['Мәтін .txt', 'Пішімделген мәтін .md', 'Деректер .json']],
  ] as const) {
    await page.goto(urls.editions(lang, 'payment'));
    const files = page.locator('.editions li').first().locator('.source').last();
    await expect(files.locator('a')).toHaveText([...called]);
  }
});
