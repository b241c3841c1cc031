import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import {
  axeFindsNothing,
  controlsAreLargeAndShowFocus,
  fitsNarrow,
  hasItsLandmarks,
} from '../support/accessible.ts';
import { expect, test, urls } from '../support/site.ts';

const languages = ['ru', 'kk', 'en'];
const rows = (page: Page, status = '') => page.locator(`.demands li[data-status${status && `="${status}"`}]`);

for (const lang of languages)
  test(`the checklist in ${lang} meets WCAG 2.2 AA, folded and unfolded`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(urls.compliance(lang));
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await hasItsLandmarks(page);
    await controlsAreLargeAndShowFocus(page);
    await page
      .locator('details')
      .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((each) => (each.open = true)));
    await axeFindsNothing(page, ['light', 'dark']);
    await fitsNarrow(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

test('the counts come first and are those of the rows, which all say in words and signs how they are met', async ({
  page,
}) => {
  await page.goto(urls.compliance('ru'));
  const counts = await page.locator('.counts a').allTextContents();
  let sum = 0;
  for (const count of counts) {
    const [, sign = '', n = '', name = ''] = /^\s*(\S)\s*(\d+)\s*(.+?)\s*$/s.exec(count) ?? [];
    const verdicts = page.locator('.verdict b').filter({ hasText: `${sign} ${name}` });
    await expect(verdicts, name).toHaveCount(Number(n));
    sum += Number(n);
  }
  expect(sum).toBe(69);
  await expect(rows(page)).toHaveCount(69);
  const first = page.locator('main h2').first();
  await expect(first).toHaveText('Итог');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an address shows the demands of one status, and a link shows all again', async ({ page }) => {
    await page.goto(urls.compliance('ru'));
    const all = await rows(page).count();
    await page.getByRole('link', { name: /\d+\s*Противоречие/ }).click();
    await expect(page).toHaveURL(/#only-conflict$/);
    await expect(rows(page, 'conflict').first()).toBeVisible();
    await expect(page.locator('.demands li[data-status]:visible')).toHaveCount(
      await rows(page, 'conflict').count(),
    );
    await expect(page.locator('.demands:visible')).toHaveCount(2);
    await page.getByRole('link', { name: 'Показать все требования' }).click();
    await expect(page.locator('.demands li[data-status]:visible')).toHaveCount(all);
  });

  test('what the site lacks leads to its demand, and the list for the seller can be opened and selected', async ({
    page,
  }) => {
    await page.goto(urls.compliance('ru'));
    await page.locator('#absent ~ div').getByRole('link', { name: 'Тарифы' }).click();
    await expect(page.locator('#price-list')).toBeInViewport();
    await expect(page.getByRole('button', { name: 'Копировать список' })).toBeHidden();
    await page.locator('#supply ~ details summary').click();
    await expect(page.locator('#letter')).toContainText('Телефон поддержки в Казахстане.');
  });
});

test('evidence leads to the clause at its dated address, which is highlighted there', async ({ page }) => {
  await page.goto(urls.compliance('kk'));
  const link = page.locator('#pci-dss-version-current .where a');
  await expect(link).toHaveText('2.1-тармақ');
  await link.click();
  await expect(page).toHaveURL(/\/kk\/payment\/editions\/2025-11-26(?:\.r\d+)?\/#p2\.1$/);
  await expect(page.locator(':target')).toContainText('PCI DSS 3.0');
});

test('the English list leads to the Russian texts, quotes them as Russian, and no page offers English as its language', async ({
  page,
}) => {
  await page.goto(urls.compliance('en'));
  const row = page.locator('#pci-dss-version-current');
  await expect(row.locator('.where a')).toHaveAttribute('hreflang', 'ru');
  await expect(row.locator('.where a')).toHaveAttribute('href', /^\/ru\/payment\/editions\//);
  await row.locator('summary').click();
  await expect(row.locator('.quote [lang=ru]')).toContainText('PCI DSS 3.0');
  await expect(page.locator('.languages a')).toHaveText(['Русский', 'Қазақша']);
  await page.getByRole('link', { name: 'Қазақша' }).click();
  await expect(page).toHaveURL(urls.compliance('kk'));
  for (const path of [urls.chooser(), urls.home('ru'), urls.compliance('ru')]) {
    await page.goto(path);
    await expect(page.locator('link[hreflang=en], .languages [lang=en], .chooser [lang=en]')).toHaveCount(0);
  }
});

test('search engines do not list it', async ({ page }) => {
  for (const lang of languages) {
    await page.goto(urls.compliance(lang));
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[rel=canonical], link[hreflang]')).toHaveCount(0);
  }
});

for (const lang of languages)
  test(`the button in ${lang} copies what npm run compliance prints`, async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(urls.compliance(lang));
    await page.locator('#copy-letter').click();
    await expect(page.locator('#copy-letter + [role=status]')).not.toBeEmpty();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { stdout } = spawnSync(process.execPath, ['src/cli/compliance.ts', '--lang', lang], {
      encoding: 'utf8',
    });
    expect(copied.split('\n').length).toBeGreaterThan(20);
    expect(stdout).toContain(`\n\n${copied}\n`);
  });

test('without a clipboard the button says what to do', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(urls.compliance('ru'));
  await page.locator('#copy-letter').click();
  await expect(page.getByText('Не получилось. Выделите список и скопируйте.')).toBeVisible();
});

test('on paper each demand stands whole, with the address of the text that was checked and nothing to press', async ({
  page,
}) => {
  await page.goto(urls.compliance('ru'));
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.search', '.demands details', '#copy-letter', '.overview nav', '.other'])
    await expect(page.locator(selector).first()).toBeHidden();
  await expect(rows(page).first()).toHaveCSS('break-inside', 'avoid');
  const address = await page
    .locator('.overview [data-target]')
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://kz.k-s.app/ru/payment/editions/2025-11-26');
  await expect(page.locator('#refund-policy')).toBeVisible();
});
