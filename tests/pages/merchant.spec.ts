/** The site of another merchant, with several documents, is as accessible as the first one's. */
import { resolve } from 'node:path';
import { merchantDay, merchantTree } from '../fixtures/merchant.ts';
import {
  axeFindsNothing,
  controlsAreLargeAndShowFocus,
  fitsNarrow,
  hasItsLandmarks,
} from '../support/accessible.ts';
import { build, builtOnce } from '../support/build.ts';
import { expect, testOn } from '../support/site.ts';

const out = resolve('.cache/built/merchant');

const test = testOn(() =>
  builtOnce(out, async () => {
    build(out, { CONTENT_DIR: await merchantTree('merchant'), BUILD_DATE: merchantDay });
  }),
);

for (const path of ['/ru/', '/kk/', '/ru/offer/', '/kk/offer/details/', '/ru/privacy/data/', '/kk/search/'])
  test(`${path} of another merchant meets WCAG 2.2 AA`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await hasItsLandmarks(page);
    for (const folded of await page.locator('summary').all()) await folded.click();
    await axeFindsNothing(page, ['light', 'dark']);
    await controlsAreLargeAndShowFocus(page);
    await fitsNarrow(page);
  });

test('a hit names its document, and leads to its clause', async ({ page }) => {
  await page.goto('/ru/search/?q=залог');
  await page.waitForSelector('[data-search="done"]');
  const first = page.locator('#results li a').first();
  await expect(first.locator('i')).toHaveText('Возврат денег');
  await expect(first).toHaveAttribute('href', '/ru/refunds/refunds/#p1.2');
});
