import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canonicalText } from '../../src/domain/canonical.ts';
import { urls } from '../../src/tree/site.ts';
import { faults } from '../support/axe.ts';
import { edition, file, languages, names, publicKey, test } from '../support/editions-site.ts';

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
  // Not execFileSync: the server that curl calls runs in this process.
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
