/** A browser goes through the whole site on nginx, and the policy forbids nothing that the site does. */
import { expect, test } from '@playwright/test';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen } from '../../src/build/server.ts';
import type { SearchText } from '../../src/search/text.ts';
import { filesIn } from '../../src/tree/files.ts';
import { searchBudget } from '../support/budgets.ts';
import { complaints } from '../support/complaints.ts';
import { compress, missing, released, servers, type Released, type Running } from '../support/servers.ts';

const why = missing('nginx');
test.skip(why !== false, why || '');
test.use({ ignoreHTTPSErrors: true });

/** Serves a copy of the built site, changed before the server's settings are made of it. */
async function served(
  change: ((site: Released) => Promise<void> | void) | undefined,
  visit: (server: Running) => Promise<void>,
) {
  const site = released('dist');
  await change?.(site);
  const server = await servers['nginx']?.(site);
  if (!server) throw new Error('nginx has no test server');
  try {
    await visit(server);
  } finally {
    await server.stop();
    rmSync(site.folder, { recursive: true });
  }
}

test('no page, no search and no copying of a clause is against the policy', async ({ page, context }) => {
  await served(undefined, async ({ origin }) => {
    const found = await complaints(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    for (const file of filesIn('dist').filter((each) => each.endsWith('.html'))) {
      const response = await page.goto(`${origin}/${file.replace(/(^|\/)index\.html$/, '$1')}`);
      expect(response?.headers()['content-security-policy'], file).not.toContain('unsafe');
      // Without its style a page would be plain black on white.
      expect(await page.evaluate(() => document.styleSheets.length), file).toBeGreaterThan(0);
    }
    await page.goto(`${origin}/ru/search/?q=средств`);
    await page.waitForSelector('[data-search="done"]');
    await page.goto(`${origin}/kk/payment/editions/?day=2026-03-09`);
    await expect(page.locator('#chosen')).not.toBeEmpty();
    await page.goto(`${origin}/ru/payment/`);
    await page.locator('#p1\\.1 a').first().click();
    await expect(page.locator('.toast')).not.toBeEmpty();
    expect(found).toEqual([]);
  });
});

test('search beyond the text that is sent runs Pagefind, which the policy of those pages alone allows', async ({
  page,
}) => {
  const alone = ({ folder }: Released) => {
    const root = join(folder, 'site');
    for (const file of filesIn(root).filter((each) => each.startsWith('_astro/text.ru.'))) {
      const text = JSON.parse(readFileSync(join(root, file), 'utf8')) as SearchText;
      if (!('lang' in text)) continue;
      writeFileSync(
        join(root, file),
        JSON.stringify({ ...text, sections: text.sections.slice(0, 1), complete: false }),
      );
    }
  };
  await served(alone, async ({ origin }) => {
    const found = await complaints(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/ru/search/?q=мошенников`);
    await page.waitForSelector('#results a[href$="payment-security/#p2.7"] mark');
    expect(asked).toContain('/pagefind/wasm.unknown.pagefind');
    expect(found).toEqual([]);
    const other = await page.request.get(origin);
    expect(other.headers()['content-security-policy'], 'the chooser has no search').not.toContain('wasm');
  });
});

test('over HTTP/2, with every header, the first search stays within its budget', async ({ page }) => {
  const packed = (site: Released) =>
    compress(
      site,
      filesIn('dist').filter((file) => file.startsWith('_astro/')),
    );
  await served(packed, async ({ origin }) => {
    await page.goto(`${origin}/ru/payment/offer/`, { waitUntil: 'networkidle' });
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    const sent: number[] = [];
    client.on('Network.loadingFinished', ({ encodedDataLength }) => sent.push(encodedDataLength));
    await page.fill('#q', 'отказ');
    await expect(page.locator('[role=option]').first()).toBeVisible();
    await page.waitForTimeout(600);
    expect(sent.length, String(sent)).toBeLessThanOrEqual(searchBudget.requests);
    expect(
      sent.reduce((sum, bytes) => sum + bytes, 0),
      String(sent),
    ).toBeLessThanOrEqual(searchBudget.bytes);
  });
});

test('a page of another site may read the data, and not the pages', async ({ page }) => {
  const shop = createServer((_, response) => response.end('<!doctype html><p>a shop'));
  const port = await listen(shop, 0);
  await served(undefined, async ({ origin }) => {
    await page.goto(`http://localhost:${port}/`);
    const read = (path: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            (response) => response.status,
            () => 'refused',
          ),
        `${origin}/${path}`,
      );
    for (const path of ['merchant.json', 'editions.log', 'ru/feed.xml', 'ru/payment/current.json'])
      expect(await read(path), path).toBe(200);
    for (const path of ['ru/', 'none.json']) expect(await read(path), path).toBe('refused');
  });
  shop.closeAllConnections();
  shop.close();
});
