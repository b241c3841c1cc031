import { expect } from '@playwright/test';
import { test } from '../support/tables-site.ts';
import { faults } from '../support/axe.ts';

const languages = ['ru', 'kk'] as const;

for (const lang of languages)
  for (const width of [320, 360, 768, 1280])
    test(`a wide table scrolls inside its region, and the ${lang} page does not, ${width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [`/${lang}/payment/offer/`, `/${lang}/payment/`]) {
        await page.goto(path);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBe(0);
        const regions = page.locator('.table');
        await expect(regions).toHaveCount(2);
        const within = await regions.evaluateAll((all) =>
          all.every((each) => each.getBoundingClientRect().right <= innerWidth),
        );
        expect(within).toBe(true);
      }
    });

test('each table is a named region that the keyboard reaches and scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/ru/payment/offer/');
  const names = await page.locator('.table').evaluateAll((all) => all.map((each) => each.ariaLabel));
  expect(names).toEqual([
    'Таблица 1: Платежи. Оплата банковской картой онлайн',
    'Таблица 2: Платежи. Оплата банковской картой онлайн',
  ]);
  const wide = page.getByRole('region', { name: 'Таблица 2' });
  await wide.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
  expect(await faults(page)).toEqual([]);
});

for (const lang of languages)
  test(`no column of a ${lang} table is lost on paper`, async ({ page }) => {
    // The width of A4 between the margins of the style sheet, at 96 dots per inch.
    await page.setViewportSize({ width: 658, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`/${lang}/payment/offer/`);
    const cut = await page.locator('td, th').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return left < 0 || right > innerWidth + 1 || cell.scrollWidth > cell.clientWidth + 1
          ? [cell.textContent]
          : [];
      }),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('tr').first().locator('th').count()).toBe(3);
    expect(await page.locator('table').nth(1).locator('th').count()).toBe(7);
  });
