import { expect } from '@playwright/test';
import { urls } from '../../src/tree/site.ts';
import { faults } from '../support/axe.ts';
import { dates, edition, test } from '../support/editions-site.ts';
import { lastRecord } from '../support/real-log.ts';

test('a page says whether its edition is in force, and search engines list only current and future editions', async ({
  page,
}) => {
  const robots = page.locator('meta[name=robots]');
  const status = page.locator('.status');
  await page.goto(edition('ru', '2026-03-01'));
  await expect(status).toContainText('действовала с 10.03.2026 по 31.05.2026');
  await expect(status.getByRole('link')).toHaveAttribute('href', edition('ru', '2026-09-01'));
  await expect(robots).toHaveAttribute('content', 'noindex');

  await page.goto(edition('kk', '2027-06-01'));
  await expect(status).toContainText('01.07.2027 күні күшіне енеді');
  await expect(robots).toHaveCount(0);

  for (const path of [
    edition('ru', '2026-09-01'),
    urls.document('ru', 'payment'),
    urls.section('ru', 'payment', 'offer'),
  ]) {
    await page.goto(path);
    const coming = page.locator('.edition', { hasText: 'С 01.07.2027 — новая редакция' });
    await expect(coming.locator(`a[href="${edition('ru', '2027-06-01')}"]`)).toBeVisible();
    await expect(robots).toHaveCount(0);
  }
});

test('a corrected edition says what was corrected, and each version stays readable', async ({ page }) => {
  await page.goto(edition('kk', '2026-09-01'));
  await expect(page.locator('.status')).toContainText('аудармасы түзетілді');
  await page.locator('.status summary').click();
  await page.getByRole('link', { name: '1-нұсқа' }).click();
  await expect(page).toHaveURL(edition('kk', '2026-09-01.r1'));
  await expect(page.getByText('қатемен енгізілген')).toBeVisible();
  await expect(page.locator('.status')).toContainText('аудармасы түзетілді');
  await expect(page.locator('.permanent')).toContainText('бұл мәтін де');
  await page.getByRole('link', { name: 'соңғы нұсқа' }).click();
  await expect(page.getByText('қатемен енгізілген')).toHaveCount(0);
  // The text at this address was corrected, so it is not said to be always the same.
  await expect(page.locator('.permanent')).not.toContainText('мәтін');
});

test('a corrected edition was published on the day of its first version, and its correction names its own day', async ({
  page,
}) => {
  await page.goto(urls.editions('ru', 'payment'));
  const entry = page.locator('[id="2025-11-26"]');
  await expect(entry).toContainText('Опубликована на этом сайте 25.11.2026');
  await expect(entry).toContainText('Исправлено сайтом 27.11.2026, версия 2.');
});

test('the only revision of an edition has an address of its own, which says that it is the last one', async ({
  page,
}) => {
  await page.goto(urls.editions('ru', 'payment'));
  await page.locator('[id="2026-06-01"]').getByRole('link', { name: 'версия 1' }).click();
  await expect(page).toHaveURL(edition('ru', '2026-06-01.r1'));
  const status = page.locator('.status');
  await expect(status).toContainText('действовала с 01.06.2026 по 31.08.2026');
  await expect(status).toContainText('Это версия 1, пока последняя');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  const words = await page.locator('article section').allTextContents();
  await status.getByRole('link', { name: 'редакция от 01.06.2026' }).click();
  await expect(page).toHaveURL(edition('ru', '2026-06-01'));
  expect(await page.locator('article section').allTextContents()).toEqual(words);
});

test('the history lists every edition with the days it is in force', async ({ page }) => {
  await page.goto(urls.editions('ru', 'payment'));
  const entries = page.locator('.editions > li');
  await expect(entries).toHaveCount(dates.length);
  for (const [i, words] of [
    'Ещё не действует начнёт действовать 01.07.2027',
    'Действует с 01.09.2026 по 30.06.2027',
    'Больше не действует действовала с 01.06.2026 по 31.08.2026',
    'Больше не действует действовала с 10.03.2026 по 31.05.2026',
    'Больше не действует действовала с 26.11.2025 по 09.03.2026',
  ].entries())
    await expect(entries.nth(i)).toContainText(words);
  await expect(entries.last()).toContainText('День вступления в силу в тексте не назван');
});

test('a reader who enters the day of a payment gets the edition in force on that day', async ({ page }) => {
  await page.goto(urls.editions('ru', 'payment'));
  for (const [day, date] of [
    ['2026-03-09', '2025-11-26'],
    ['2026-03-10', '2026-03-01'],
    ['2027-06-30', '2026-09-01'],
    ['2030-01-01', '2027-06-01'],
  ] as const) {
    await page.fill('#day', day);
    await expect(page.locator('[aria-current=true]')).toHaveId(date);
    await expect(page.locator('#chosen a')).toHaveAttribute('href', `#${date}`);
  }
  expect(await faults(page)).toEqual([]);
  await page.locator('#chosen a').click();
  await expect(page.locator(':target')).toBeInViewport();
  await page.fill('#day', '2025-11-25');
  await expect(page.locator('#chosen')).toContainText('ни одна из этих редакций ещё не действовала');
  await expect(page.locator('[aria-current=true]')).toHaveCount(0);
});

test('the address of a day marks its edition and gives a sentence to cite, which a button copies', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const chosen = page.locator('#chosen');
  const cited =
    'Редакция на 09.03.2026: Способы оплаты, редакция от 26.11.2025, ' +
    `https://kz.k-s.app/ru/payment/editions/2025-11-26.r${lastRecord.revision}/`;
  await page.goto(`${urls.editions('ru', 'payment')}?day=2026-03-09`);
  await expect(page.locator('[aria-current=true]')).toHaveId('2025-11-26');
  await expect(page.locator('#day')).toHaveValue('2026-03-09');
  await expect(chosen.locator('data')).toHaveText(cited);
  expect(await faults(page)).toEqual([]);
  await chosen.getByRole('button').click();
  await expect(page.locator('.toast')).not.toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(cited);

  // A corrected edition is cited in its last revision.
  await page.fill('#day', '2026-09-02');
  await expect(page).toHaveURL(/\/editions\/\?day=2026-09-02$/);
  await expect(chosen).toContainText('/2026-09-01.r2/');
  await page.reload();
  await expect(page.locator('[aria-current=true]')).toHaveId('2026-09-01');
  await page.fill('#day', '');
  await expect(page).toHaveURL(urls.editions('ru', 'payment'));
  await expect(chosen).toBeEmpty();

  await page.goto(`${urls.editions('kk', 'payment')}?day=2026-03-10`);
  await expect(chosen).toContainText(
    '10.03.2026 күнгі редакция: Төлем тәсілдері, 2026 жылғы 1 наурыздағы редакция, https://',
  );
});

test('the address of what is no day, or of a day before the first edition, says so in plain words', async ({
  page,
}) => {
  for (const [day, words] of [
    ['2026-13-01', 'Такого дня нет. День пишется цифрами через дефис: год, месяц, число.'],
    ['2026-02-30', 'Такого дня нет'],
    ['<b>', 'Такого дня нет'],
    ['2025-11-25', '25.11.2025: в этот день ни одна из этих редакций ещё не действовала.'],
  ] as const) {
    await page.goto(`${urls.editions('ru', 'payment')}?day=${encodeURIComponent(day)}`);
    await expect(page.locator('#chosen')).toContainText(words);
    await expect(page.locator('[aria-current=true]')).toHaveCount(0);
  }
});

test('the address of a day loads nothing that a page without it does not need', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url().replace(/^.*\/|\..*$/g, ''));
  });
  for (const [path, needed] of [
    [urls.editions('ru', 'payment'), ['Page']],
    [`${urls.editions('ru', 'payment')}?day=2026-03-09`, ['Page', 'day', 'dates']],
    [`${urls.document('ru', 'payment')}?day=2026-03-09`, ['Page']],
  ] as const) {
    scripts.length = 0;
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(scripts, path).toEqual(needed);
  }
});

test('a printed edition shows its status and the hash of its text, and no buttons', async ({ page }) => {
  await page.goto(edition('ru', '2025-11-26'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.status')).toContainText('действовала с');
  await expect(page.locator('.printed code')).toHaveText(/^[\da-f]{64}$/);
  await expect(page.locator('.printed code')).toBeVisible();
  await expect(page.locator('#check')).toBeHidden();
});

for (const [lang, citation] of [
  [
    'ru',
    'Способы оплаты, редакция от 26.11.2025, п. 2.3, https://kz.k-s.app/ru/payment/editions/2025-11-26/#p2.3',
  ],
  [
    'kk',
    'Төлем тәсілдері, 2025 жылғы 26 қарашадағы редакция, 2.3-тармақ, https://kz.k-s.app/kk/payment/editions/2025-11-26/#p2.3',
  ],
] as const)
  test(`${lang}: the number of a clause copies its citation, by keyboard too, and the copying is announced`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(edition(lang, '2025-11-26'));
    await page.locator('#p2\\.3 .number').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.toast')).not.toBeEmpty();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
    await expect(page).toHaveURL(/#p2\.3$/);

    // On pages without a date in their address, the dated address is copied and the reader stays on the page.
    for (const path of [urls.document(lang, 'payment'), urls.section(lang, 'payment', 'payment-security')]) {
      await page.goto(path);
      await page.click('#p2\\.3 .number');
      await expect(page.locator('.toast')).not.toBeEmpty();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(`${edition(lang, '2026-09-01')}#p2.3`);
      await expect(page).toHaveURL(new RegExp(`${path}#p2\\.3$`));
    }
  });

test('without JavaScript the list of editions is shown, and everything that needs JavaScript is hidden', async ({
  browser,
  origin,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  const page = await context.newPage();
  await page.goto(urls.editions('kk', 'payment'));
  await expect(page.locator('#day')).toBeHidden();
  await expect(page.locator('.editions > li').first()).toBeVisible();
  // The list answers which edition a day has.
  await page.goto(`${urls.editions('ru', 'payment')}?day=2026-03-09`);
  await expect(page.locator('[id="2025-11-26"]')).toContainText('действовала с 26.11.2025 по 09.03.2026');
  await page.goto(edition('kk', '2026-09-01'));
  await expect(page.locator('#check')).toBeHidden();
  await expect(page.locator('.proof code')).toBeVisible();
  await context.close();
});
