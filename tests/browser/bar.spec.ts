/** The bar that says where the reader is in a text. */
import type { Page } from '@playwright/test';
import { axeFindsNothing } from '../support/accessible.ts';
import { expect, test, urls } from '../support/site.ts';

const bar = '.bar';
const offer = urls.section('ru', 'payment', 'offer');
const whole = urls.document('ru', 'payment');

/** Scrolls as a reader does until the element is at the top of the window. */
async function scrollTo(page: Page, selector: string): Promise<void> {
  const top = await page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  await page.mouse.wheel(0, top - 50);
}

for (const [path, section, clause, language, twin] of [
  [offer, 'Платежи. Оплата банковской картой онлайн', 'п. 1.4', 'Қазақша', 'kk'],
  [whole, 'Платежи. Оплата банковской картой онлайн', 'п. 1.4', 'Қазақша', 'kk'],
  [
    urls.edition('kk', 'payment', '2025-11-26'),
    'Төлемдер. Банк картасымен онлайн төлеу',
    '1.4-тармақ',
    'Русский',
    'ru',
  ],
  [
    urls.parallel('ru', 'payment', '2025-11-26'),
    'Платежи. Оплата банковской картой онлайн',
    '1.4',
    'Қазақша',
    'kk',
  ],
] as const)
  test(`who arrives at a clause of ${path} sees section, clause and the way to the other language`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`${path}#p1.4`);
    const links = page.locator(`${bar} a`);
    await expect(links).toHaveText([section, language]);
    await expect(links.first()).toHaveAttribute('href', '#s1');
    await expect(links.last()).toHaveAttribute('href', new RegExp(`${urls.inLanguage(path, twin)}#p1\\.4$`));
    await expect(page.locator(`${bar} b`)).toHaveText(clause);
    const { bottom } = await page.locator(bar).evaluate((element) => element.getBoundingClientRect());
    expect(bottom).toBeLessThanOrEqual(44);
    const top = await page.locator('#p1\\.4').evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(bottom);
  });

test('the bar costs nothing before the reader scrolls, moves nothing when it comes, and goes at the top', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as unknown as { value: number }[])
        document.documentElement.dataset['shift'] = String(value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(whole, { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  await scrollTo(page, '#p1\\.4');
  await expect(page.locator(bar)).toBeVisible();
  expect(scripts).toHaveLength(2);
  await page.mouse.wheel(0, -9999);
  await expect(page.locator(bar)).toBeHidden();
  await expect(page.locator('html')).not.toHaveAttribute('data-shift');
});

test('section, clause, contents and every switch of language follow the reader', async ({ page }) => {
  await page.goto(whole);
  const twins = page.locator('[data-twin]');
  const current = page.locator('.contents [aria-current]');
  for (const [anchor, section] of [
    ['p1.6', 1],
    ['p2.3', 2],
    ['p3.3', 3],
    ['p2.1', 2],
  ] as const) {
    await scrollTo(page, `[id="${anchor}"]`);
    await expect(page.locator(`${bar} b`)).toHaveText(`п. ${anchor.slice(1)}`);
    await expect(page.locator(`${bar} a`).first()).toHaveAttribute('href', `#s${section}`);
    await expect(current).toHaveAttribute('href', `#s${section}`);
    await expect(twins).toHaveCount(2);
    for (const twin of await twins.all()) expect(await twin.getAttribute('href')).toMatch(`#${anchor}`);
  }
  await page.locator(`${bar} [data-twin]`).click();
  await expect(page).toHaveURL(/\/kk\/payment\/#p2\.1$/);
});

test('the clause that the address names counts where the page ends before it can come up', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${whole}#p4.2`);
  const top = await page.locator('#p4\\.2').evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(200);
  await expect(page.locator(`${bar} b`)).toHaveText('п. 4.2');
});

test('a page without clauses has no bar, and its links still keep the place that the address names', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 400 });
  await page.goto(`${urls.editions('ru', 'payment')}#2025-11-26`);
  await expect(page.locator('[data-twin]')).toHaveAttribute('href', /#2025-11-26$/);
  await page.mouse.wheel(0, 300);
  await expect(page.locator(bar)).toHaveCount(0);
});

test('whoever goes by keyboard, there or back, never has the focus under the bar', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${whole}#p3.5`);
  await expect(page.locator(bar)).toBeVisible();
  for (const key of ['Tab', 'Shift+Tab'])
    for (let stop = 0; stop < 24; stop++) {
      await page.keyboard.press(key);
      const covered = await page.evaluate(() => {
        const focused = document.activeElement;
        const edge = document.querySelector('.bar:not([hidden])')?.getBoundingClientRect().bottom ?? 0;
        const { top = edge } = focused?.getBoundingClientRect() ?? {};
        return !focused?.closest('main') || top >= edge - 1 ? '' : focused.outerHTML;
      });
      expect(covered).toBe('');
    }
});

test('the links of the bar come before the text, and the section leads to its heading', async ({ page }) => {
  await page.goto(`${whole}#p2.3`);
  await page.locator('header button').focus();
  await page.mouse.wheel(0, 1500);
  await expect(page.locator(bar)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator(`${bar} a`).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#s\d$/);
});

test('the bar is one row with the whole number at 320 px and text of 200 %', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [whole, urls.document('kk', 'payment')]) {
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await scrollTo(page, '#p1\\.4');
    await expect(page.locator(`${bar} b`)).toContainText('1.4');
    await expect(page.locator(bar)).toHaveCSS('height', '44px');
    const parts = await page
      .locator(`${bar} .frame > :not(span)`)
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()));
    parts.forEach(({ left, right }, i) => {
      expect(left).toBeGreaterThan(parts[i - 1]?.right ?? 0);
      expect(right).toBeLessThanOrEqual(320);
    });
    expect(parts[1]?.width).toBeGreaterThan(50);
  }
});

test('axe finds nothing while the bar is shown, and paper has none', async ({ page }) => {
  await page.goto(`${offer}#p1.4`);
  await expect(page.locator(bar)).toBeVisible();
  await axeFindsNothing(page, ['light', 'dark']);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(bar)).toBeHidden();
});

test('a bar that cannot be loaded is asked for once while a reader scrolls, and nothing breaks', async ({
  page,
}) => {
  const asked: string[] = [];
  const broken: Error[] = [];
  page.on('pageerror', (error) => broken.push(error));
  await page.route('**/bar.*.js', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(whole);
  for (let i = 0; i < 10; i++) {
    await page.mouse.wheel(0, 80);
    await page.waitForTimeout(30);
  }
  expect(asked).toHaveLength(1);
  expect(broken).toEqual([]);
  // The reader follows a link to a clause when the network is back.
  await page.unroute('**/bar.*.js');
  await page.evaluate(() => (location.hash = 'p2.3'));
  await expect(page.locator(bar)).toBeVisible();
});
