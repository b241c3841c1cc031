import { faults } from './axe.ts';
import { expect, test, urls } from './site.ts';

test('axe finds nothing among suggestions and results', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.fill('#q', 'карт');
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  expect(await faults(page)).toEqual([]);
  await page.goto(`${urls.search('kk')}?q=төлем`);
  await page.waitForSelector('[data-search="done"]');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page)).toEqual([]);
  }
});

test('axe notices a page that is not accessible', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.evaluate(() => document.querySelector('main')?.removeAttribute('id'));
  await page.evaluate(() => document.querySelector('.search button')?.removeAttribute('aria-label'));
  expect((await faults(page)).map(([id]) => id)).toContain('button-name');
});
