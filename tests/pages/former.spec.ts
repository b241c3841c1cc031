/** Addresses without a date whose clause number meant another clause in an earlier edition. */
import { expect } from '@playwright/test';
import { urls } from '../../src/tree/site.ts';
import { axeFindsNothing } from '../support/accessible.ts';
import { edition, languages, test } from '../support/editions-site.ts';

const whole = urls.document('ru', 'payment');
const security = urls.section('ru', 'payment', 'payment-security');
const shown = '.former:visible';

for (const path of [whole, security])
  test(`who comes to ${path} by a number that meant another clause is told so, and led to both`, async ({
    page,
  }) => {
    await page.goto(`${path}#p2.5`);
    await expect(page.locator(shown)).toHaveText(
      'До 01.06.2026 под этим номером стоял пункт прежней редакции — теперь это п. 2.4.',
    );
    const [was, now] = [page.locator(`${shown} a`).first(), page.locator(`${shown} a`).last()];
    await expect(was).toHaveAttribute('href', `${edition('ru', '2026-03-01')}#p2.5`);
    await axeFindsNothing(page, ['light', 'dark']);
    await now.click();
    await expect(page).toHaveURL(/#p2\.4$/);
    await expect(page.locator(shown)).toHaveText(
      'До 01.06.2026 под этим номером стоял пункт прежней редакции — он исключён.',
    );
    await page.goto(`${path}#p2.3`);
    await expect(page.locator(shown)).toHaveCount(0);
  });

test('a number that no clause has any more says so where its section ends', async ({ page }) => {
  for (const path of [whole, security]) {
    await page.goto(`${path}#p2.8`);
    await expect(page.locator(shown)).toBeInViewport();
    await expect(page.locator(shown)).toHaveText(
      'Пункт 2.8: в действующей редакции такого номера нет. До 01.06.2026 под этим номером стоял пункт прежней редакции — теперь это п. 2.7.',
    );
    await expect(page.locator('.bar [data-twin]')).toHaveAttribute('href', /#p2\.8$/);
  }
});

test('what a number meant last counts, also when the edition before this one changed nothing there', async ({
  page,
}) => {
  // 3.5 became 3.6 in the second of four editions; the third and the fourth left it there.
  await page.goto(`${urls.document('kk', 'payment')}#p3.5`);
  await expect(page.locator(shown)).toHaveText(
    '10.03.2026 күніне дейін бұл нөмір бұрынғы редакцияның тармағына тиесілі болған; қазір ол тармақ — 3.6-тармақ.',
  );
});

test('an address with a date means one text for ever, so nothing is said there', async ({ page }) => {
  for (const lang of languages)
    for (const name of ['2026-06-01', '2026-09-01']) {
      await page.goto(`${edition(lang, name)}#p2.5`);
      await expect(page.locator('.former')).toHaveCount(0);
    }
});
