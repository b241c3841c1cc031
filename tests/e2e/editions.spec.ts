import { expect, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canonicalText } from '../../src/domain/canonical.ts';
import { urls } from '../../src/site.ts';
import { faults } from './axe.ts';
import { file, publicKey, test } from './editions-site.ts';
import { sizes } from './listed.ts';

const execute = promisify(execFile);
const languages = ['ru', 'kk'];
const edition = (lang: string, name: string) => urls.edition(lang, 'payment', name);
const changes = (lang: string, date: string) => urls.changes(lang, 'payment', date);
const names = [
  '2025-11-26',
  '2026-03-01',
  '2026-06-01',
  '2026-09-01',
  '2026-09-01.r1',
  '2026-09-01.r2',
  '2027-06-01',
];
const dates = names.filter((name) => !name.includes('.'));
const pages = languages.flatMap((lang) => [
  ...names.map((name) => edition(lang, name)),
  ...dates.slice(1).map((date) => changes(lang, date)),
  urls.editions(lang, 'payment'),
  urls.verify(lang, 'payment'),
  urls.document(lang, 'payment'),
  urls.section(lang, 'payment', 'offer'),
  urls.editions(lang, 'refund'),
  urls.edition(lang, 'refund', '2026-10-01'),
]);

/** Every address inside the site that a page links to. */
const linked = (page: Page) =>
  page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

for (const path of pages)
  test(`${path} is accessible in light and dark, fits 320 px, and its links lead somewhere`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const size of sizes)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        expect(await faults(page), `${size.width} px, ${colorScheme}`).toEqual([]);
      }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const target of new Set(await linked(page)))
      expect((await page.request.get(target)).status(), target).toBe(200);
  });

for (const lang of languages)
  for (const name of names)
    test(`Chromium reads at ${edition(lang, name)} the text of the file, byte for byte`, async ({ page }) => {
      await page.goto(edition(lang, name));
      const text = await page.evaluate(`(${canonicalText.toString()})(document.querySelector('article'))`);
      expect(text).toBe(file(`${lang}/payment/editions/${name}.txt`));
    });

test('a page says whether its edition binds, and only what binds or will is for search engines', async ({
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
    await expect(status).toContainText('С 01.07.2027 начнёт действовать');
    await expect(status.locator(`a[href="${edition('ru', '2027-06-01')}"]`)).toBeVisible();
    await expect(robots).toHaveCount(0);
  }
});

test('a corrected edition says what was corrected, and each version is kept', async ({ page }) => {
  await page.goto(edition('kk', '2026-09-01'));
  await expect(page.locator('.status')).toContainText('аудармасы түзетілді');
  await page.getByRole('link', { name: '1-нұсқа' }).click();
  await expect(page).toHaveURL(edition('kk', '2026-09-01.r1'));
  await expect(page.getByText('қатемен енгізілген')).toBeVisible();
  await page.getByRole('link', { name: 'соңғы нұсқа' }).click();
  await expect(page.getByText('қатемен енгізілген')).toHaveCount(0);
});

test('the history lists every edition with its days', async ({ page }) => {
  await page.goto(urls.editions('ru', 'payment'));
  const entries = page.locator('.editions > li');
  await expect(entries).toHaveCount(dates.length);
  for (const [i, words] of [
    'Ещё не действует с 01.07.2027',
    'Действует с 01.09.2026 по 30.06.2027',
    'Больше не действует с 01.06.2026 по 31.08.2026',
    'Больше не действует с 10.03.2026 по 31.05.2026',
    'Больше не действует с 26.11.2025 по 09.03.2026',
  ].entries())
    await expect(entries.nth(i)).toContainText(words);
  await expect(entries.last()).toContainText('День вступления в силу в тексте не назван');
});

test('a day of payment leads to the edition that counted on it', async ({ page }) => {
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
  await expect(page.locator('#chosen')).toContainText('редакций ещё не было');
  await expect(page.locator('[aria-current=true]')).toHaveCount(0);
});

/** What a screen reader says before and after the first such element. */
const said = (page: Page, tag: 'ins' | 'del') =>
  page
    .locator(tag)
    .first()
    .evaluate((element) => ['::before', '::after'].map((side) => getComputedStyle(element, side).content));

test('a redline sums up, then shows old and new words, told also to those who only hear', async ({
  page,
}) => {
  await page.goto(changes('ru', '2026-03-01'));
  await expect(page.locator('.summary')).toHaveText('изменено пунктов: 1, добавлено пунктов: 1');
  await expect(page.locator('del')).toHaveText('неверно');
  expect(await said(page, 'del')).toEqual(['" удалено: "', '" конец. "']);
  await expect(page.locator('ins').first()).toHaveText('с ошибкой');
  expect(await said(page, 'ins')).toEqual(['" вставлено: "', '" конец. "']);

  await page.goto(changes('ru', '2026-06-01'));
  await expect(page.locator('.summary')).toHaveText('исключено пунктов: 1, перемещено пунктов: 1');
  await expect(page.locator('.changes')).toContainText(['2.4 исключён', 'перемещён из 3.3 в 3.1']);

  await page.goto(changes('kk', '2027-06-01'));
  expect(await said(page, 'ins')).toEqual(['" қосылды: "', '" соңы. "']);
});

test('a redline does not speak by colour alone, nor on paper', async ({ page }) => {
  await page.goto(changes('ru', '2026-03-01'));
  for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia(media);
    await expect(page.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline');
    await expect(page.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through');
  }
});

test('an edition prints with its status and the hash of its text, and nothing to press', async ({ page }) => {
  await page.goto(edition('ru', '2025-11-26'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.status')).toContainText('действовала с');
  await expect(page.locator('.proof code')).toHaveText(/^[\da-f]{16}$/);
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
  test(`${lang}: the number of a clause copies its citation, by keyboard too, and that is announced`, async ({
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
  });

for (const lang of languages)
  test(`${lang}: the button tells the sealed text from an altered one`, async ({ page }) => {
    for (const name of names) {
      await page.goto(edition(lang, name));
      await page.click('#check');
      await expect(page.locator('#compared')).toHaveText(/^✓/);
    }
    await page.evaluate(() => {
      const text = document.querySelector('#p1\\.2')?.lastChild;
      if (text) text.textContent = (text.textContent ?? '').replace('Visa', 'Viza');
    });
    await page.click('#check');
    await expect(page.locator('#compared')).toHaveText(/^✗/);
    expect(await faults(page)).toEqual([]);
  });

test('when the check does not arrive, it is said', async ({ page }) => {
  await page.route('**/check.*.js', (route) => route.abort());
  await page.goto(edition('ru', '2026-09-01'));
  await page.click('#check');
  await expect(page.locator('.toast')).toContainText('Не получилось');
});

test('without script the list answers, and nothing that needs script is shown', async ({
  browser,
  origin,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  const page = await context.newPage();
  await page.goto(urls.editions('kk', 'payment'));
  await expect(page.locator('#day')).toBeHidden();
  await expect(page.locator('.editions > li').first()).toBeVisible();
  await page.goto(edition('kk', '2026-09-01'));
  await expect(page.locator('#check')).toBeHidden();
  await expect(page.locator('.proof code')).toBeVisible();
  await context.close();
});

test('the lines to paste do what the page says', async ({ page, origin }) => {
  await page.goto(urls.verify('ru', 'payment'));
  const dir = mkdtempSync(join(tmpdir(), 'verify-'));
  copyFileSync(publicKey, join(dir, 'public.pem'));
  // Not execFileSync: the server that curl asks is in this process.
  const run = async (commands: string) =>
    (await execute('bash', ['-ec', commands.replaceAll('https://kz.k-s.app', origin)], { cwd: dir })).stdout;
  const commands = await page.locator('pre:has(code)').allInnerTexts();
  expect(commands).toHaveLength(3);
  const [compute = '', extend = '', signed = ''] = commands;
  const wanted = await page.locator('pre:has(samp)').innerText();
  expect((await run(compute)).trim()).toBe(wanted.trim());
  expect(await run(extend)).toBe('');
  expect(await run(signed)).toContain('Signature Verified Successfully');
});
