/** A click that copies never ends in silence: it copies, or selects what the reader can copy, and says which. */
import type { Page } from '@playwright/test';
import { expect, test, urls } from '../support/site.ts';

const requisites = (lang: string) => urls.section(lang, 'payment', 'requisites');
const toast = '.toast';
const selection = (page: Page) => page.evaluate(() => getSelection()?.toString().trim());
const read = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Lets the page use the clipboard, with a known text in it. */
async function allow(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
}

/** What is clicked, and what is selected where it cannot be copied. */
const targets = [
  ['a value', '#p4\\.1 .copy >> nth=1', '800817401350'],
  ['a name with its quotation marks', '#p4\\.2 .copy >> nth=0', '"Service.pro-kz"'],
  [
    'the number of a clause',
    '#p4\\.2 .number',
    /^ИП "Service\.pro-kz"\s+ИИН\s+890421351205\s+Юридический адрес:/,
  ],
  [
    'the button under all rows',
    '#p4\\.2 > .copy',
    /^ИП "Service\.pro-kz"\s+ИИН\s+890421351205\s+Юридический адрес:/,
  ],
] as const;

/** How copying can fail, each as a script that runs before those of the page. */
const failures: [name: string, spoil: () => void][] = [
  [
    'is forbidden',
    () => (navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))),
  ],
  ['fails without a reason', () => (navigator.clipboard.writeText = () => Promise.reject(new Error()))],
  [
    'throws',
    () => {
      navigator.clipboard.writeText = () => {
        throw new TypeError();
      };
    },
  ],
  [
    'is absent, as without a secure address',
    () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  ],
];

for (const [failure, spoil] of failures)
  test(`where the clipboard ${failure}, a click selects the text and says so`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(spoil);
    await page.goto(requisites('ru'));
    for (const [, selector, selected] of targets) {
      await page.locator(selector).click();
      await expect(page.locator(toast)).toHaveText(
        'Скопировать не удалось: текст выделен, скопируйте его сами.',
      );
      if (typeof selected === 'string') await expect.poll(() => selection(page)).toBe(selected);
      else await expect.poll(() => selection(page)).toMatch(selected);
      await page.evaluate(() => getSelection()?.removeAllRanges());
    }
    expect(new URL(page.url()).pathname).toBe(requisites('ru'));
    expect(new URL(page.url()).hash).toBe('#p4.2');
    expect(errors).toEqual([]);
  });

test('a browser that itself denies the clipboard is answered in Kazakh on a Kazakh page', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await page.goto(requisites('kk'));
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-write', allowWithoutSanitization: false },
    setting: 'denied',
    origin: new URL(page.url()).origin,
  });
  await page.locator('#p4\\.1 .copy').nth(1).click();
  await expect(page.locator(toast)).toHaveText(
    'Көшіру мүмкін болмады: мәтін белгіленді, оны өзіңіз көшіріп алыңыз.',
  );
  expect(await selection(page)).toBe('800817401350');
});

test('where the code for copying does not arrive, that is said, and the next click tries again', async ({
  page,
}) => {
  await page.route(/\/copy\.[\w-]+\.js$/, (route) => route.abort());
  await page.goto(requisites('ru'));
  await page.locator('#p4\\.1 .number').click();
  await expect(page.locator(toast)).toContainText('Не получилось');
  expect(new URL(page.url()).pathname).toBe(requisites('ru'));
});

test('the code for copying arrives when a reader points at a button, before the click', async ({ page }) => {
  await page.goto(requisites('ru'), { waitUntil: 'networkidle' });
  const arrived = page.waitForResponse(/\/copy\.[\w-]+\.js$/);
  await page.locator('#p4\\.1 .copy').first().hover();
  expect((await arrived).ok()).toBe(true);
});

test('with the Enter key a value is copied, the focus stays, and the button is marked for a while', async ({
  page,
}) => {
  await page.goto(requisites('ru'));
  await allow(page);
  const button = page.getByRole('button', { name: 'Копировать: ИИН 890421351205', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(toast)).toHaveText('Скопировано');
  await expect(button).toHaveAttribute('data-said', 'copied');
  expect(await read(page)).toBe('890421351205');
  await expect(button).toBeFocused();
  await expect(button).not.toHaveAttribute('data-said', { timeout: 5000 });
  await expect(page.locator(toast)).toBeEmpty();
});

test('of two values copied one after the other, the second is announced for as long as the first', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(requisites('ru'));
  await allow(page);
  const buttons = page.locator('#p4\\.1 .copy');
  await buttons.nth(0).click();
  await expect(buttons.nth(0)).toHaveAttribute('data-said');
  await page.clock.runFor(2000);
  await buttons.nth(1).click();
  await expect(buttons.nth(1)).toHaveAttribute('data-said');
  await expect(buttons.nth(0)).not.toHaveAttribute('data-said');
  await page.clock.runFor(2000);
  await expect(page.locator(toast)).toHaveText('Скопировано');
  await page.clock.runFor(2000);
  await expect(page.locator(toast)).toBeEmpty();
});

for (const [lang, action, lines] of [
  [
    'ru',
    'Копировать всё',
    'ИП "Service.pro-kz"\nИИН 890421351205\nЮридический адрес: Казахстан, Павлодарская обл, г.Павлодар, ул Естая 28',
  ],
  [
    'kk',
    'Барлығын көшіру',
    'ЖК "Service.pro-kz"\nЖСН 890421351205\nЗаңды мекенжайы: Қазақстан, Павлодар облысы, Павлодар қ., Естая көшесі 28',
  ],
] as const)
  test(`all that the text says of a seller is copied in the seller's own lines (${lang})`, async ({
    page,
  }) => {
    for (const path of [
      requisites(lang),
      urls.document(lang, 'payment'),
      urls.edition(lang, 'payment', '2025-11-26'),
    ]) {
      await page.goto(path);
      await allow(page);
      await page.locator('#p4\\.2').getByRole('button', { name: action, exact: true }).click();
      await expect(page.locator(toast)).not.toBeEmpty();
      await expect.poll(() => read(page)).toBe(lines);
    }
  });

for (const width of [320, 360, 768, 1280])
  test(`each copy button is a target of 44 px at the right edge of its first line at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(requisites('ru'));
    for (const row of await page.locator('article .row').all()) {
      const [line, button] = [await row.boundingBox(), await row.locator('.copy').boundingBox()];
      if (!line || !button) throw new Error('a row without its button');
      expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
      expect(button.y - line.y).toBeLessThan(2);
      expect(button.x + button.width).toBeGreaterThanOrEqual(line.x + line.width);
      expect(button.x + button.width).toBeLessThanOrEqual(width);
    }
    // Values begin in one column where there is room for it.
    const begins = await page
      .locator('article .fact > span')
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().x)));
    if (width >= 640) expect(new Set(begins).size).toBe(1);
  });

for (const width of [320, 360])
  test(`an e-mail address and a phone stay on one line at ${width} px, and a very long one does not widen the page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      urls.section('ru', 'payment', 'refusal-reasons'),
      requisites('kk'),
      urls.home('ru'),
    ]) {
      await page.goto(path);
      const links = page.locator('[href^="mailto:"], [href^="tel:"]');
      const broken = () =>
        links.evaluateAll((all) =>
          all.flatMap((link) => {
            const range = document.createRange();
            range.selectNodeContents(link);
            const lines = new Set(Array.from(range.getClientRects(), ({ y }) => Math.round(y)));
            return lines.size > 1 && /^\S+$/.test(link.textContent.trim()) ? [link.textContent] : [];
          }),
        );
      expect(await broken()).toEqual([]);
      await links.first().evaluate((link) => (link.textContent = `${'very-long-'.repeat(9)}name@example.kz`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
