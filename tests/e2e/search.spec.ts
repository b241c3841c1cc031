import type { Response } from '@playwright/test';
import { expect, test, urls } from './site.ts';

const box = '#q';
const results = '[data-search="done"]';
const hits = '#results a';

test('nothing but one small script loads before the box is used', async ({ page }) => {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (['script', 'fetch'].includes(response.request().resourceType())) scripts.push(response);
  });
  await page.goto(urls.section('ru', 'payment', 'offer'), { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  expect((await scripts[0]?.body())?.length).toBeLessThan(1024);
  await page.focus(box);
  await page.waitForResponse((response) => response.url().includes('interface'));
});

for (const { lang, query, section, word } of [
  { lang: 'ru', query: 'недостаточно средств', section: 'refusal-reasons', word: 'Недостаточно' },
  { lang: 'kk', query: 'қаражат', section: 'refusal-reasons', word: 'қаражат' },
])
  test(`${lang}: a query leads to the clause, its words marked`, async ({ page }) => {
    await page.goto(`${urls.search(lang)}?q=${encodeURIComponent(query)}`);
    await page.waitForSelector(results);
    const first = page.locator(hits).first();
    await expect(first).toContainText('3.2');
    await expect(first.locator('mark').first()).toHaveText(word);
    await expect(page.locator('#results-status')).toContainText(/\d/);
    await first.click();
    await expect(page).toHaveURL(urls.section(lang, 'payment', section) + '#p3.2');
    const target = page.locator(':target');
    await expect(target).toContainText(word);
    await expect(target).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  });

test('results come as one types, and only in the language of the page', async ({ page }) => {
  await page.goto(urls.search('ru'));
  await page.fill(box, 'Visa');
  await page.waitForSelector(results);
  for (const href of await page
    .locator(hits)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
    expect(href).toContain('/ru/');
  await page.fill(box, 'CloudPayments');
  await expect(page.locator(hits).first()).toContainText('1.');
  await expect(page).toHaveURL(/q=CloudPayments/);
});

test('nothing found is said, with the support contact, and no hits', async ({ page }) => {
  await page.goto(`${urls.search('ru')}?q=ипотека`);
  await page.waitForSelector(results);
  await expect(page.locator('#results-status')).toHaveText('Ничего не найдено.');
  await expect(page.locator('#none a')).toHaveAttribute('href', 'mailto:support@k-s.app');
  await expect(page.locator(hits)).toHaveCount(0);
});

for (const part of ['**/interface.*.js', '**/pagefind.js*', '**/*.pf_index', '**/*.pf_fragment', '**/wasm*'])
  test(`when ${part} does not arrive, it is said, and a retry helps`, async ({ page }) => {
    await page.route(part, (route) => route.abort());
    await page.goto(`${urls.search('ru')}?q=отказ`);
    await page.waitForSelector('[data-search="failed"]');
    await expect(page.locator('#retry')).toBeVisible();
    await expect(page.locator('#none')).toBeHidden();
    await page.unroute(part);
    await page.click('#retry');
    await page.waitForSelector(results);
    await expect(page.locator(hits)).not.toHaveCount(0);
  });

test('a failure in the header box is said and the next word tries anew', async ({ page }) => {
  await page.route('**/*.pf_index', (route) => route.abort());
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.fill(box, 'отказ');
  await expect(page.locator('.search [role=status]')).toContainText('Поиск не загрузился');
  await page.unroute('**/*.pf_index');
  await page.fill(box, 'отказа');
  await expect(page.locator('[role=option]').first()).toBeVisible();
});

test('arrow keys, Enter and Esc work in the header box', async ({ page }) => {
  await page.goto(urls.section('kk', 'payment', 'offer'));
  await page.focus(box);
  await page.keyboard.type('төлем');
  const options = page.locator('[role=option]');
  await expect(options.first()).toBeVisible();
  await expect(page.locator(box)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator(box)).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(1).getAttribute('id')) ?? '',
  );
  await page.keyboard.press('ArrowUp');
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await expect(page.locator(box)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator(box)).toHaveValue('төлем');

  await page.keyboard.press('ArrowDown');
  const href = (await options.nth(0).getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
});

test('Enter without a choice opens the search page with the query', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.fill(box, 'реквизиты');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ru\/search\/\?q=/);
  await page.waitForSelector(results);
  await expect(page.locator(hits).first()).toHaveAttribute('href', /\/requisites\//);
});

test('arrow keys walk the results page and come back to the box', async ({ page }) => {
  await page.goto(`${urls.search('ru')}?q=карты`);
  await page.waitForSelector(results);
  await page.focus(box);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(hits).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(hits).nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(box)).toBeFocused();
});

test('without script the box leads to a page that says where the text is', async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  const page = await context.newPage();
  await page.goto(urls.section('kk', 'payment', 'offer'));
  await page.fill(box, 'карта');
  await page.click('.search button');
  await expect(page).toHaveURL(/\/kk\/search\/\?q=/);
  await page.click('main noscript a');
  await expect(page).toHaveURL(urls.document('kk', 'payment'));
  await context.close();
});
