import type { Response } from '@playwright/test';
import { everywhere } from '../../../deploy/headers.ts';
import { withAnswers } from '../../support/answers.ts';
import { searchBudget } from '../../support/budgets.ts';
import { expect, test, urls } from '../../support/site.ts';

const box = '#q';
const results = '[data-search="done"]';
const hits = '#results ol > li > a';

test('only one small script loads before the search box is used', async ({ page }) => {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (['script', 'fetch'].includes(response.request().resourceType())) scripts.push(response);
  });
  await page.goto(urls.section('ru', 'payment', 'offer'), { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  expect((await scripts[0]?.body())?.length).toBeLessThan(1024);
  await page.focus(box);
  await page.waitForResponse((response) => response.url().includes('/start.'));
});

for (const { lang, query, section, word } of [
  { lang: 'ru', query: 'недостаточно средств', section: 'refusal-reasons', word: 'Недостаточно' },
  { lang: 'kk', query: 'қаражат', section: 'refusal-reasons', word: 'қаражат' },
])
  test(`${lang}: a query leads to the clause, with its words marked`, async ({ page }) => {
    await withAnswers(page);
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

test('results appear while the reader types, with each clause only in the language of the page', async ({
  page,
}) => {
  await withAnswers(page);
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

test('a reader whose query finds nothing sees that, and the support contact', async ({ page }) => {
  await withAnswers(page);
  await page.goto(`${urls.search('ru')}?q=ипотека`);
  await page.waitForSelector(results);
  await expect(page.locator('#results-status')).toHaveText('Ничего не найдено.');
  await expect(page.locator('#none a').first()).toHaveAttribute('href', /^mailto:support@k-s\.app\?/);
  await expect(page.locator(hits)).toHaveCount(0);
});

test('a reader whose query finds nothing gets links to the sections instead', async ({ page }) => {
  await withAnswers(page);
  await page.goto(`${urls.search('kk')}?q=футбол`);
  await page.waitForSelector(results);
  await expect(page.locator('#none li a')).toHaveCount(5);
  await expect(page.locator('#none li a').first()).toHaveAttribute(
    'href',
    urls.section('kk', 'payment', 'offer'),
  );
  await page.fill(box, 'банк');
  await expect(page.locator('#none')).toBeHidden();
});

for (const part of ['**/start.*.js', '**/results-page.*.js', '**/text.ru.*.json'])
  test(`when ${part} fails to load, search says so, and a retry works`, async ({ page }) => {
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

test('a server error is shown as a failure, not as «nothing found»', async ({ page }) => {
  await page.route('**/text.ru.*.json', (route) => route.fulfill({ status: 503, body: '{}' }));
  await page.goto(`${urls.search('ru')}?q=отказ`);
  await page.waitForSelector('[data-search="failed"]');
  await expect(page.locator('#results-status')).toBeEmpty();
});

test('the header box says that search could not load, and its button tries again', async ({
  page,
  context,
}) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.route('**/text.*.json', (route) => route.abort());
  await page.fill(box, 'отказ');
  await expect(page.locator('.popup')).toContainText('Поиск не загрузился');
  await expect(page.locator('.search p[role=status]')).toContainText('Поиск не загрузился');
  await context.setOffline(true);
  await page.unroute('**/text.*.json');
  await page.click('.popup button');
  await expect(page.locator('.popup')).toContainText('Поиск не загрузился');
  await context.setOffline(false);
  // Back online it tries by itself.
  await expect(page.locator('[role=option]').first()).toBeVisible();
});

test('the box says that search is loading, then answers what was typed in the meantime', async ({ page }) => {
  await withAnswers(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/text.ru.*.json', async (route) => {
    await held;
    await route.fallback();
  });
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.focus(box);
  await page.keyboard.type('отк');
  await expect(page.locator('.popup')).toContainText('Поиск загружается');
  await page.keyboard.type('аз');
  release();
  await expect(page.locator('[role=option]').first()).toContainText('отказа');
  await expect(page.locator('.popup')).not.toContainText('Поиск загружается');
});

test('a reader sees when the query was corrected, and can search for exactly what was typed', async ({
  page,
}) => {
  await withAnswers(page);
  await page.goto(`${urls.search('ru')}?q=jgkfnf`);
  await page.waitForSelector(results);
  await expect(page.locator('#searched')).toContainText('Показано по запросу «оплата».');
  await expect(page.locator(hits).first().locator('mark').first()).toHaveText(/оплат/i);
  await page.click('#searched a');
  await page.waitForSelector(results);
  await expect(page.locator('#results-status')).toHaveText('Ничего не найдено.');
  await expect(page.locator('#searched')).toBeEmpty();
  await page.fill(box, 'оплатой');
  await expect(page.locator(hits).first()).toBeVisible();
  await expect(page.locator('#searched')).toBeEmpty();

  await page.goto(urls.section('kk', 'payment', 'offer'));
  await page.fill(box, 'njktv');
  await expect(page.locator('.popup p')).toHaveText('«төлем» сұрауы бойынша нәтижелер көрсетілді.');
  await expect(page.locator('.popup button')).toBeHidden();
  await page.locator('[role=option]').last().click();
  await expect(page.locator('#results-status')).toHaveText('Ештеңе табылмады.');
});

test('a result in the other language says so, and leads to the place in that language', async ({ page }) => {
  await withAnswers(page);
  await page.goto(`${urls.search('ru')}?q=деректемелер`);
  await page.waitForSelector(results);
  const first = page.locator(hits).first();
  await expect(first.locator('i')).toHaveText('Қазақша');
  await expect(first).toHaveAttribute('lang', 'kk');
  await first.click();
  await expect(page).toHaveURL(urls.section('kk', 'payment', 'requisites') + '#s4');
  await expect(page.locator(':target')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('an IIN typed in groups leads to its seller', async ({ page }) => {
  await withAnswers(page);
  await page.goto(`${urls.search('ru')}?q=890421 351205`);
  await page.waitForSelector(results);
  await expect(page.locator(hits).first()).toHaveAttribute('href', /requisites\/#p4\.2$/);
  await expect(page.locator(hits).first().locator('mark')).toHaveText('890421351205');
});

test('the first search costs at most two requests and 24 KB, headers included', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'offer'), { waitUntil: 'networkidle' });
  // Those that guard every response are counted on a real server, which packs them: tests/deploy/policy.spec.ts.
  const guards = Object.entries(everywhere)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('').length;
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const sent: number[] = [];
  client.on('Network.loadingFinished', ({ encodedDataLength }) => sent.push(encodedDataLength - guards));
  await page.fill(box, 'отказ');
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await page.waitForTimeout(600);
  expect(sent.length, String(sent)).toBeLessThanOrEqual(searchBudget.requests);
  expect(
    sent.reduce((sum, bytes) => sum + bytes, 0),
    String(sent),
  ).toBeLessThanOrEqual(searchBudget.bytes);
});

test('arrow keys, Enter and Esc work in the header box', async ({ page }) => {
  await withAnswers(page);
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

test('Enter without a selected suggestion opens the search page with the query', async ({ page }) => {
  await withAnswers(page);
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.fill(box, 'реквизиты');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ru\/search\/\?q=/);
  await page.waitForSelector(results);
  await expect(page.locator(hits).first()).toHaveAttribute('href', /\/requisites\//);
});

test('arrow keys move through the results page, and Esc returns to the box', async ({ page }) => {
  await withAnswers(page);
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

test('without JavaScript the search box leads to a page that links to the full text', async ({
  browser,
  origin,
}) => {
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
