import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { address, test } from '../support/tables-site.ts';
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
        await expect(regions).toHaveCount(3);
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
    'Таблица 3: Платежи. Оплата банковской картой онлайн',
  ]);
  const wide = page.getByRole('region', { name: 'Таблица 2' });
  await wide.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
  expect(await faults(page)).toEqual([]);
});

test('the outline of a table with the focus, and of a number at its edge, is not cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/ru/payment/offer/');
  const table = page.locator('.table').nth(1);
  /** By how many pixels the outline of the element with the focus is within the region; less than 0 when it is cut off. */
  const room = () =>
    table.evaluate((region) => {
      const focused = document.activeElement ?? region;
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
      if (outlineStyle === 'none') throw new Error('no outline');
      const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      return focused.getBoundingClientRect().left - reach - region.getBoundingClientRect().left;
    });
  await page.keyboard.press('Tab');
  await table.focus();
  expect(await room()).toBeGreaterThanOrEqual(0);
  await table.locator('.number').first().focus();
  expect(await room()).toBeGreaterThanOrEqual(0);
});

/** Which edges of an element are shaded: where a spot at the edge, above the text, differs from one farther in. */
async function shaded(page: Page, selector: string): Promise<string[]> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  const spot = async (x: number) => {
    const clip = { x: Math.round(x), y: Math.round(box.y) + 6, width: 1, height: 1 };
    return [
      ...(await sharp(await page.screenshot({ clip }))
        .removeAlpha()
        .raw()
        .toBuffer()),
    ].join();
  };
  const paper = await spot(box.x + box.width / 2);
  const edges = { left: await spot(box.x + 3), right: await spot(box.x + box.width - 4) };
  return Object.entries(edges).flatMap(([edge, colour]) => (colour === paper ? [] : [edge]));
}

for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
  test(`a shade is at the edge where a table goes on, ${Object.values(media).join('')}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia(media);
    await page.goto('/ru/payment/offer/');
    const [wide, narrow] = ['.table >> nth=1', '.table >> nth=2'];
    const scrollTo = (left: number) =>
      page.locator(wide).evaluate((region, left) => {
        region.scrollIntoView({ block: 'center' });
        region.scrollLeft = left;
      }, left);
    await scrollTo(0);
    expect(await shaded(page, wide)).toEqual(['right']);
    await scrollTo(200);
    expect(await shaded(page, wide)).toEqual(['left', 'right']);
    await scrollTo(10_000);
    expect(await shaded(page, wide)).toEqual(['left']);
    await page.locator(narrow).scrollIntoViewIfNeeded();
    expect(await shaded(page, narrow)).toEqual([]);
  });

for (const lang of languages)
  test(`a long address stays in its cell of a ${lang} table of two columns on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/${lang}/payment/offer/`);
    const region = page.locator('.table').nth(2);
    const wide = await region.evaluate((each) => each.scrollWidth - each.clientWidth);
    expect(wide).toBe(0);
    const link = region.getByRole('link', { name: address });
    const over = await link.evaluate((each) => {
      const cell = each.closest('td') ?? each;
      return each.getBoundingClientRect().right - cell.getBoundingClientRect().right;
    });
    expect(over).toBeLessThanOrEqual(0);
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
