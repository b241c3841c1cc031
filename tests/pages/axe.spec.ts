import { controlsAreLargeAndShowFocus } from '../support/accessible.ts';
import { faults } from '../support/axe.ts';
import { expect, test, urls } from '../support/site.ts';

test('suggestions, results and a search without results are as accessible as the pages', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.fill('#q', 'карт');
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  expect(await faults(page)).toEqual([]);
  for (const query of ['төлем', 'футбол']) {
    await page.goto(`${urls.search('kk')}?q=${query}`);
    await page.waitForSelector('[data-search="done"]');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faults(page)).toEqual([]);
    }
    await controlsAreLargeAndShowFocus(page);
  }
});

test('axe reports a page that is not accessible', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.evaluate(() => document.querySelector('main')?.removeAttribute('id'));
  await page.evaluate(() => document.querySelector('.search button')?.removeAttribute('aria-label'));
  expect((await faults(page)).map(([id]) => id)).toContain('button-name');
});
