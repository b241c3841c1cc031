/** A tab that was open when the next release came: what it loads from then on is of the release that it shows. */
import { expect, test } from '@playwright/test';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inReleases } from '../../src/publishing/release/folder.ts';
import { publish } from '../../src/publishing/release/publish.ts';
import { buildDate } from '../../src/tree/environment.ts';
import { urls } from '../../src/tree/site.ts';
import { complaints } from '../support/complaints.ts';
import { nextSite, place } from '../support/releases.ts';
import { ask, missing, servers } from '../support/servers.ts';

const why = missing('nginx');
test.skip(why !== false, why || '');
test.use({ ignoreHTTPSErrors: true, permissions: ['clipboard-read', 'clipboard-write'] });

const path = urls.section('ru', 'payment', 'payment-security');

test('a tab from before a release still finds search, the bar and copying, and nothing fails in it', async ({
  page,
}) => {
  const dir = place('stale tab');
  const release = (built: string) =>
    inReleases(dir, 'test', () => publish(dir, built, buildDate, () => Promise.resolve()));
  await release('dist');
  const folder = place('stale tab served');
  mkdirSync(folder);
  symlinkSync(join(dir, 'current/site'), join(folder, 'site'));
  const nginx = await servers['nginx']?.({ folder, base: '/' });
  if (!nginx) throw new Error('nginx has no test server');
  try {
    const found = await complaints(page);
    await page.goto(nginx.origin + path, { waitUntil: 'networkidle' });

    await release(nextSite('dist', 'мошенник', 'обманщик'));
    const served = async () => (await ask(nginx.origin, path)).body.toString();
    // nginx looks for a file again after a second.
    await expect.poll(served, { timeout: 3000 }).toContain('обманщик');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));

    await page.fill('#q', 'мошенники');
    await expect(page.locator('[role=option] mark').first()).toHaveText(/^мошенник/);
    await page.keyboard.press('Escape');
    await page.mouse.wheel(0, 2000);
    await expect(page.locator('.bar a').first()).toBeVisible();
    await page.locator('.number >> visible=true').last().click();
    await expect(page.locator('.toast')).not.toBeEmpty();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('п. 2.');

    for (const name of ['start', 'text.ru', 'bar', 'copy'])
      expect(
        asked.filter((path) => path.startsWith(`/_astro/${name}.`)),
        name,
      ).toHaveLength(1);
    expect(found).toEqual([]);
  } finally {
    await nginx.stop();
  }
});
