import type { Page } from '@playwright/test';
import { withAnswers } from '../../support/answers.ts';
import { expect, test, urls } from '../../support/site.ts';

// Later routes come first, so those that lose a part still do.
test.beforeEach(({ page }) => withAnswers(page));

const box = '#q';
const offer = urls.section('ru', 'payment', 'offer');
const option = '[role=option]';
const loading = 'Поиск загружается';
const failed = 'Поиск не загрузился';
const nothing = 'Ничего не найдено';

/** What a reader sees, without what is hidden. */
const seen = (page: Page) => page.locator('body').innerText();

/** The parts of search that the page asks for, as they are asked for: `start`, `ru`, `kk`. */
function partsOf(page: Page): string[] {
  const parts: string[] = [];
  page.on('request', (request) => {
    const [, part] = /_astro\/(?:text\.)?(start|ru|kk)\./.exec(request.url()) ?? [];
    if (part) parts.push(part);
  });
  return parts;
}

test('the text in another language is loaded only when the reader’s own language has not surely all', async ({
  page,
}) => {
  const parts = partsOf(page);
  await page.goto(offer);
  await page.fill(box, 'отказ');
  await expect(page.locator(option).first()).toBeVisible();
  await page.waitForTimeout(700);
  expect(parts).toEqual(['start', 'ru']);
  await page.fill(box, 'деректемелер');
  await expect(page.locator(option).first()).toHaveAttribute('lang', 'kk');
  expect(parts).toEqual(['start', 'ru', 'kk']);
});

test('own results are shown while the other text is on its way, and the reader’s choice stays', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/text.kk.*.json', async (route) => {
    await held;
    await route.fallback();
  });
  await page.goto(`${urls.search('ru')}?q=недостаточно средств на карте деректемелер`);
  const first = page.locator('#results ol > li > a').first();
  await expect(first).toHaveAttribute('href', /refusal-reasons/);
  await expect(page.locator('[data-search=done]')).toHaveCount(0);
  await first.focus();
  release();
  await page.waitForSelector('[data-search=done]');
  await expect(page.locator('#results a:focus')).toHaveAttribute('href', /refusal-reasons/);
});

test('«nothing» waits for the other text; if that is lost, it is a failure, but own results stay', async ({
  page,
}) => {
  await page.route('**/text.kk.*.json', (route) => route.abort());
  await page.goto(`${urls.search('ru')}?q=деректемелер`);
  await page.waitForSelector('[data-search=failed]');
  expect(await seen(page)).not.toContain(nothing);
  await page.fill(box, 'недостаточно средств на карте деректемелер');
  await page.waitForSelector('[data-search=done]');
  await expect(page.locator('#results ol > li > a').first()).toHaveAttribute('href', /refusal-reasons/);
  await page.unroute('**/text.kk.*.json');
  await page.fill(box, 'деректемелер');
  await expect(page.locator('#results ol > li > a').first()).toHaveAttribute('lang', 'kk');
});

for (const when of ['before the box is used', 'during the code', 'during the text'])
  test(`a network gone ${when}: the box says so, and answers by itself when it is back`, async ({
    page,
    context,
  }) => {
    await page.goto(offer);
    if (when === 'before the box is used') await context.setOffline(true);
    const part = when === 'during the code' ? '**/start.*.js' : '**/text.ru.*.json';
    await page.route(part, async (route) => {
      await context.setOffline(true);
      await route.abort('internetdisconnected');
    });
    await page.focus(box);
    await page.keyboard.type('отказ');
    await expect.poll(() => seen(page)).toContain(failed);
    expect(await seen(page)).not.toContain(nothing);
    await page.unroute(part);
    await context.setOffline(false);
    await expect(page.locator(option).first()).toContainText('отказа');
    expect(await seen(page)).not.toContain(failed);
  });

for (const part of ['**/start.*.js', '**/text.ru.*.json'])
  test(`after ${part} was lost, the next keystroke and the next focus try again`, async ({ page }) => {
    await page.goto(offer);
    await page.route(part, (route) => route.abort());
    await page.fill(box, 'отка');
    await expect.poll(() => seen(page)).toContain(failed);
    await page.unroute(part);
    await page.keyboard.type('з');
    await expect(page.locator(option).first()).toContainText('отказа');

    await page.goto(offer);
    await page.route(part, (route) => route.abort());
    await page.fill(box, 'отказ');
    await expect.poll(() => seen(page)).toContain(failed);
    await page.unroute(part);
    await page.locator(box).blur();
    await page.focus(box);
    await expect(page.locator(option).first()).toContainText('отказа');
  });

for (const part of ['**/start.*.js', '**/text.ru.*.json'])
  test(`when ${part} takes two seconds, the box says at once that it is loading`, async ({ page }) => {
    await page.route(part, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.fallback();
    });
    for (const address of [offer, urls.search('ru')]) {
      await page.goto(address);
      const began = Date.now();
      await page.focus(box);
      await page.keyboard.type('от');
      expect(await seen(page)).toContain(loading);
      expect(Date.now() - began).toBeLessThan(1500);
      await page.keyboard.type('каз');
      await expect(page.locator(`${option}, #results ol > li > a`).first()).toContainText('отказа');
      await expect.poll(() => seen(page)).not.toContain(loading);
    }
  });

test('the search page with a query says at once that it is loading, and loads by itself when the network is back', async ({
  page,
  context,
}) => {
  await page.route('**/start.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await context.setOffline(true);
    await route.abort();
  });
  await page.goto(`${urls.search('kk')}?q=төлем`);
  expect(await seen(page)).toContain('Іздеу жүктелуде…');
  await expect.poll(() => seen(page)).toContain('Іздеу жүктелмеді');
  await page.unroute('**/start.*.js');
  await context.setOffline(false);
  await expect(page.locator('#results ol > li > a').first()).toBeVisible();
});
