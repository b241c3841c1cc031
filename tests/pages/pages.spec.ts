import { expect, test, urls } from '../support/site.ts';

const security = (lang: string) => urls.section(lang, 'payment', 'payment-security');
const edition = (lang: string) => urls.edition(lang, 'payment', '2025-11-26');

test('the language chooser names each language in that language', async ({ page }) => {
  await page.goto(urls.chooser());
  await page.getByRole('link', { name: 'Қазақша' }).click();
  await expect(page).toHaveURL(urls.home('kk'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
});

test('a reader on a phone can get from the first screen of the home page to refused payments in one tap', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(urls.home('ru'));
  const link = page.getByRole('link', { name: 'Платёж не прошёл?' });
  await expect(link).toBeInViewport({ ratio: 1 });
  await link.click();
  await expect(page).toHaveURL(urls.section('ru', 'payment', 'refusal-reasons'));
  await expect(page.locator('.short summary').first()).toContainText('Что Вы увидели?');
});

for (const lang of ['ru', 'kk'])
  test(`the ${lang} home page on a phone begins with its commonest questions, and has requisites and support near`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(urls.home(lang));
    for (const link of (await page.locator('.asked a').all()).slice(0, 2))
      await expect(link).toBeInViewport({ ratio: 1 });
    for (const href of [urls.section(lang, 'payment', 'requisites'), 'mailto:support@k-s.app']) {
      const box = await page.locator(`main a[href="${href}"]`).first().boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), href).toBeLessThan(1000);
    }
  });

test('each page names the sellers with their numbers once, outside the legal text', async ({ page }) => {
  for (const path of [
    urls.home('ru'),
    urls.search('ru'),
    urls.machines('kk'),
    urls.verify('kk', 'payment'),
  ]) {
    await page.goto(path);
    await expect(page.locator('body').getByText('800817401350')).toHaveCount(1);
  }
});

test('the date of an edition never stands alone on a line of the footer', async ({ page }) => {
  await page.goto(urls.search('ru'));
  const edition = page.locator('footer').getByText('редакция от');
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await edition.evaluate((each) => [...each.getClientRects()].length)).toBe(1);
    expect((await edition.boundingBox())?.height).toBeLessThan(30);
  }
});

test('the language switch keeps the page and the clause', async ({ page }) => {
  await page.goto(`${security('ru')}#p2.3`);
  await page.locator('.bar').getByRole('link', { name: 'Қазақша' }).click();
  await expect(page).toHaveURL(`${security('kk')}#p2.3`);
  await expect(page.locator(':target')).toContainText('дербес ақпарат');
  await page.locator('.bar').getByRole('link', { name: 'Русский' }).click();
  await expect(page).toHaveURL(`${security('ru')}#p2.3`);
});

test('a Kazakh page says whose translation it is, and a Russian one does not', async ({ page }) => {
  for (const path of [security('kk'), urls.document('kk', 'payment'), edition('kk')]) {
    await page.goto(path);
    await expect(page.locator('[role=note]')).toContainText('26.11.2025');
    await expect(page.locator('[role=note] a')).toHaveAttribute(
      'href',
      /^mailto:support@k-s\.app\?subject=.+&body=https/,
    );
  }
  await page.goto(security('ru'));
  await expect(page.locator('[role=note]')).toHaveCount(0);
});

test('a clause links to itself at its dated address, and is highlighted on arrival', async ({ page }) => {
  await page.goto(security('ru'));
  const number = page.getByRole('link', { name: 'Пункт 2.3, постоянный адрес' });
  await expect(number).toHaveAttribute('href', `${edition('ru')}#p2.3`);
  await page.goto(`${edition('ru')}#p2.3`);
  const [target, other] = [page.locator('#p2\\.3'), page.locator('#p2\\.4')];
  await expect(target).toBeInViewport();
  const background = (element: Element) => getComputedStyle(element).backgroundColor;
  expect(await target.evaluate(background)).not.toBe(await other.evaluate(background));
});

test('a reader who selects and copies a text gets no clause numbers and no buttons', async ({ page }) => {
  await page.goto(urls.document('ru', 'payment'));
  const copied = await page.locator('article').evaluate((article) => {
    getSelection()?.selectAllChildren(article);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toContain('CVV2/CVC2 — это трёхзначный код безопасности');
  expect(copied).not.toMatch(/^\s*2\.3/m);
  expect(copied).not.toContain('Копировать');
});

test('a reader can copy each value of the requisites exactly, and the copying is announced', async ({
  browser,
  origin,
}) => {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    baseURL: origin,
  });
  const page = await context.newPage();
  await page.goto(urls.section('kk', 'payment', 'requisites'));
  for (const [line, value] of [
    ['ЖСН 800817401350', '800817401350'],
    ['ЖК "Service.pro-kz"', 'Service.pro-kz'],
    [
      'Заңды мекенжайы: Қазақстан, Павлодар облысы, Павлодар қ., Естая көшесі 28',
      'Қазақстан, Павлодар облысы, Павлодар қ., Естая көшесі 28',
    ],
  ]) {
    await page.getByRole('button', { name: `Көшіру: ${line}`, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Көшірілді' })).toBeVisible();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(value);
  }
  await context.close();
});

test('contacts are shown next to the requisites, but apart from the seller’s text', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'requisites'));
  const contacts = page.locator('aside').filter({ hasText: 'Контакты' });
  await expect(contacts.getByRole('link', { name: 'support@k-s.app' })).toHaveAttribute(
    'href',
    'mailto:support@k-s.app',
  );
  const card = contacts
    .getByText('Сохранить контакт')
    .filter({ hasText: 'ИП Service.pro-kz' })
    .getByRole('link');
  await expect(card).toHaveAttribute('href', urls.card('ru', 'service-pro-kz'));
  await expect(contacts).toContainText('в текст продавца он не входит');
});

test('an unknown address gives a real 404 page that searches and leads home in both languages, without a script', async ({
  browser,
  origin,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  const page = await context.newPage();
  const response = await page.goto('/ru/none/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Страница не найдена' })).toBeVisible();
  for (const [lang, label, find, home] of [
    ['ru', 'Поиск по условиям оплаты', 'Найти', 'На главную'],
    ['kk', 'Төлем шарттарынан іздеу', 'Іздеу', 'Басты бетке'],
  ] as const) {
    await page.goto('/none/');
    const form = page.getByRole('search', { name: label });
    await expect(page.locator('section', { has: form })).toHaveAttribute('lang', lang);
    await form.getByRole('searchbox').fill('карта');
    await form.getByRole('button', { name: find }).click();
    await expect(page).toHaveURL(`${urls.search(lang)}?q=${encodeURIComponent('карта')}`);
    await page.goto('/none/');
    await page.getByRole('link', { name: home }).click();
    await expect(page).toHaveURL(urls.home(lang));
  }
  await context.close();
});

test('without JavaScript every text can be read in full', async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  const page = await context.newPage();
  await page.goto(urls.section('ru', 'payment', 'refusal-reasons'));
  await expect(page.getByText('Недостаточно средств для оплаты')).toBeVisible();
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Реквизиты' }).click();
  await expect(page.locator('#p4\\.1').getByText('ИИН 800817401350')).toBeVisible();
  await expect(page.locator('.copy').first()).toBeHidden();
  await page.getByRole('link', { name: 'Қазақша' }).click();
  await expect(page).toHaveURL(urls.section('kk', 'payment', 'requisites'));
  await page.goto(`${urls.document('kk', 'payment')}#p3.4`);
  await expect(page.locator(':target')).toBeInViewport();
  await context.close();
});

test('a reader with only a keyboard can reach every control, and skip straight to the text', async ({
  page,
}) => {
  await page.goto(urls.section('ru', 'payment', 'requisites'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'К тексту' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  // What is folded is reached once it is opened.
  const wanted = await page
    .locator('a, button, input, summary')
    .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
  await page.goto(urls.section('ru', 'payment', 'requisites'));
  const reached = new Set<string>();
  for (let i = 0; i < wanted + 2; i++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const number = [...document.querySelectorAll('*')].indexOf(element);
      return `${outlineStyle === 'none' || outlineWidth === '0px' ? 'INVISIBLE ' : ''}${number} ${element.outerHTML}`;
    });
    if (seen) reached.add(seen);
  }
  expect([...reached].filter((element) => element.startsWith('INVISIBLE'))).toEqual([]);
  expect(reached.size).toBe(wanted);
});

test('a printed page shows the text with edition, address and clause numbers, and no controls', async ({
  page,
}) => {
  await page.goto(urls.document('ru', 'payment'));
  await page.emulateMedia({ media: 'print' });
  for (const shown of [
    'Способы оплаты',
    'Редакция от 26.11.2025',
    'ИИН 800817401350',
    '/ru/payment/editions/2025-11-26/',
  ])
    await expect(page.getByText(shown).first()).toBeVisible();
  await expect(page.locator('#p2\\.3 .number')).toBeVisible();
  for (const hidden of ['.search', '.languages', '.contents', '.copy', '.skip'])
    await expect(page.locator(hidden).filter({ visible: true })).toHaveCount(0);
});
