import { expect, type Page, type Route } from '@playwright/test';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canonicalText } from '../../src/domain/canonical.ts';
import { digits } from '../../src/domain/dates.ts';
import { urls } from '../../src/tree/site.ts';
import { faults } from '../support/axe.ts';
import { authorities, edition, file, languages, names, publicKey, test } from '../support/editions-site.ts';
import { lastRecord, realLog } from '../support/real-log.ts';

const execute = promisify(execFile);

for (const lang of languages)
  test(`${lang}: Chromium reads every edition page byte for byte as its file, and the button detects an altered page`, async ({
    page,
  }) => {
    for (const name of names) {
      await page.goto(edition(lang, name));
      const text = await page.evaluate(`(${canonicalText.toString()})(document.querySelector('article'))`);
      expect(text).toBe(file(`${lang}/payment/editions/${name}.txt`));
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

/** The numbers of the records of the edition of 01.09.2026 and of its correction. */
const [sealed, corrected] = [realLog.length + 3, realLog.length + 4];

const log = '**/editions.log';
const status = '#compared';

/** Presses the button of an edition page. */
async function compare(page: Page, path = edition('ru', '2026-09-01')): Promise<void> {
  await page.goto(path);
  await page.click('#check');
}

const serveLog = (page: Page, change: (text: string) => string) =>
  page.route(log, (route) => route.fulfill({ body: change(file('editions.log')) }));

test('the button names the record of this edition and revision, and what it leaves out', async ({ page }) => {
  await compare(page);
  await expect(page.locator(status)).toHaveText(
    new RegExp(`^✓ Совпадает.*запись № ${corrected} от 15\\.01\\.2027.*Не сверяется.*сведения о продавцах`),
  );
  await compare(page, edition('kk', '2026-09-01.r1'));
  await expect(page.locator(status)).toHaveText(
    new RegExp(`^✓ Сәйкес келеді.*№ ${sealed} жазба.*сатушылар туралы`),
  );
  expect(await faults(page)).toEqual([]);
});

test('a page whose text and fingerprint were altered together differs from the log', async ({ page }) => {
  const path = edition('ru', '2025-11-26');
  const altered = file(`${path.slice(1)}index.html`).replace('Visa', 'Viza');
  const text = file('ru/payment/editions/2025-11-26.txt').replace('Visa', 'Viza');
  const print = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await page.route(`**${path}`, (route) =>
    route.fulfill({
      body: altered.replace(/<code>[0-9a-f]{16}</, `<code>${print}<`),
      contentType: 'text/html',
    }),
  );
  await compare(page, path);
  await expect(page.locator(status)).toContainText(
    `✗ Не совпадает: в записи журнала № ${lastRecord.sequence} от ${digits(lastRecord.sealed)}`,
  );
});

test('the page of a revision that was corrected since says so', async ({ page }) => {
  const path = edition('kk', '2026-09-01');
  const earlier = file('kk/payment/editions/2026-09-01.r1/index.html');
  await page.route(`**${path}`, (route) => route.fulfill({ body: earlier, contentType: 'text/html' }));
  await compare(page, path);
  await expect(page.locator(status)).toContainText(`бұрынғы нұсқасы: журналдың № ${sealed} жазбасы`);
});

const wrongLogs: [string, (text: string) => string, RegExp][] = [
  ['without this edition', (text) => text.replace(/(?<=\n)[^]*/, ''), /^✗ Записи об этой редакции .* нет/],
  [
    'with a line altered',
    (text) => text.replace('"2025-11-26"', '"2025-11-27"'),
    /^✗ .*прервана на строке 2/,
  ],
  ['without its first line', (text) => text.replace(/^.*\n/, ''), /^✗ .*прервана на строке 1/],
  ['that is a page', () => '<!doctype html>', /^✗ .*испорчен/],
];
for (const [name, change, said] of wrongLogs)
  test(`a log ${name} is told from an equal text`, async ({ page }) => {
    await serveLog(page, change);
    await compare(page);
    await expect(page.locator(status)).toHaveText(said);
    await expect(page.locator(status)).toHaveClass('differs');
  });

for (const [name, answer] of [
  ['the network fails', (route: Route) => route.abort()],
  ['the log is gone', (route: Route) => route.fulfill({ status: 404, body: 'no' })],
] as const)
  test(`nothing is compared when ${name}, and the next press tries again`, async ({ page }) => {
    await page.route(log, answer);
    await compare(page);
    await expect(page.locator(status)).toHaveText(/^Текст не сверен: журнал сайта не загрузился/);
    await page.unroute(log);
    await page.click('#check');
    await expect(page.locator(status)).toHaveText(/^✓/);
  });

test('over plain http, where browsers have no cryptography, the button says that nothing was compared', async ({
  page,
  origin,
}) => {
  await page.route('http://terms.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await page.request.get(origin + pathname) });
  });
  await compare(page, `http://terms.example${edition('ru', '2026-09-01')}`);
  await expect(page.locator(status)).toHaveText(/^Текст не сверен: .*https/);
});

test('readers see who signed a text, with which certificate, when, and that the log was stamped', async ({
  page,
}) => {
  await page.goto(edition('ru', '2026-09-01'));
  const proof = page.locator('.proof');
  await expect(proof).toContainText('Подпись под текстом: УМИРБАЕВА АСЕМ; день по часам подписавшего');
  await expect(proof).toContainText('Сертификат выдал центр «Test CA»');
  await expect(proof).toContainText('В день подписи он действовал.');
  await expect(proof).toContainText('служба «Time Stamping Test»');
  await page.goto(edition('ru', '2026-09-01.r1'));
  await expect(proof).not.toContainText('Подпись под текстом');
});

test('a reader sees when the comparison could not be loaded', async ({ page }) => {
  await page.route('**/compare.*.js', (route) => route.abort());
  await page.goto(edition('ru', '2026-09-01'));
  await page.click('#check');
  await expect(page.locator('.toast')).toContainText('Не получилось');
});

test('the commands that a reader can paste do what the page says', async ({ page, origin }) => {
  await page.goto(urls.verify('ru', 'payment'));
  const dir = mkdtempSync(join(tmpdir(), 'verify-'));
  copyFileSync(publicKey, join(dir, 'public.pem'));
  copyFileSync(authorities, join(dir, 'ca.pem'));
  // Not execFileSync: the server that curl calls runs in this process.
  const run = async (commands: string) =>
    (await execute('bash', ['-ec', commands.replaceAll('https://kz.k-s.app', origin)], { cwd: dir })).stdout;
  for (const fold of await page.locator('main details').all()) await fold.locator('summary').click();
  const commands = await page.locator('pre:has(code)').allInnerTexts();
  expect(commands).toHaveLength(4);
  const [compute = '', extend = '', signed = '', others = ''] = commands;
  const wanted = await page.locator('pre:has(samp)').innerText();
  expect((await run(compute)).trim()).toBe(wanted.trim());
  expect(await run(extend)).toBe('');
  expect(await run(signed)).toContain('Signature Verified Successfully');
  expect(await run(others)).toContain('Verification: OK');
});
