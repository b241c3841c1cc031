/**
 * npm run bench:noise: the same queries with 1,000 and 10,000 unrelated pages on the site. The text that the browser
 * gets contains as many of them as a site of that size would send.
 */
import { cpSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { writeIndex } from '../../src/build/search-index.ts';
import { letters, type SearchText } from '../../src/search/text.ts';
import { listen, staticServer } from '../../src/build/server.ts';
import { urls } from '../../src/tree/site.ts';
import { queries } from '../fixtures/queries.ts';
import config from '../playwright.config.ts';
import { writeNoise } from './noise.ts';

async function noisySite(count: number): Promise<string> {
  const root = resolve('.cache/bench-noise', String(count));
  rmSync(root, { recursive: true, force: true });
  cpSync(realpathSync('dist'), root, { recursive: true });
  if (!count) return root;
  rmSync(join(root, 'pagefind'), { recursive: true });
  const noise = writeNoise(root, count);
  await writeIndex(root);
  for (const name of readdirSync(join(root, '_astro')).filter((name) => name.startsWith('text.'))) {
    const file = join(root, '_astro', name);
    const text = JSON.parse(readFileSync(file, 'utf8')) as SearchText;
    text.complete = text.lang !== 'ru';
    for (const [i, { title, paragraphs }] of text.lang === 'ru' ? noise.entries() : []) {
      if (JSON.stringify(text).length > letters.most) break;
      const at = { url: `/ru/noise/${i}/`, number: 0, document: '', description: '' };
      text.sections.push({ ...at, title, parts: [['', ...paragraphs]] });
    }
    writeFileSync(file, JSON.stringify(text));
  }
  return root;
}

const browser = await chromium.launch(config.use?.launchOptions ?? {});
const rows = [];
for (const count of [0, 1000, 10_000]) {
  const server = staticServer(await noisySite(count), '/');
  const baseURL = `http://localhost:${await listen(server, 0)}`;
  let first = 0;
  let three = 0;
  const bytes: number[] = [];
  let requests = 0;
  const missed: string[] = [];
  const warm = await browser.newContext({ baseURL });
  for (const [i, { lang, query, expect }] of queries.filter(({ expect }) => expect.length).entries()) {
    // Every sixth query is measured as the first search of a first-time visitor.
    const cold = i % 6 === 0;
    const context = cold ? await browser.newContext({ baseURL }) : warm;
    const page = await context.newPage();
    let sum = 0;
    let sent = 0;
    page.on('response', (response) => {
      if (!/\/(_astro|pagefind)\//.test(response.url()) || response.url().includes('Page.astro')) return;
      sum += Number(response.headers()['content-length']);
      sent += 1;
    });
    await page.goto(`${urls.search(lang)}?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search="done"]');
    await page.waitForLoadState('networkidle');
    const sections = await page
      .locator('#results ol a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/')[3] ?? ''));
    const right = (found: string[]) => found.some((section) => expect.includes(section));
    first += Number(right(sections.slice(0, 1)));
    three += Number(right(sections.slice(0, 3)));
    if (!right(sections.slice(0, 1))) missed.push(query);
    await page.close();
    if (!cold) continue;
    bytes.push(sum);
    requests = Math.max(requests, sent);
    await context.close();
  }
  await warm.close();
  bytes.sort((a, b) => a - b);
  const kb = (n = 0) => `${(n / 1000).toFixed(0)} KB`;
  rows.push({
    'unrelated pages': count,
    first,
    'in three': three,
    'first search, median': kb(bytes[bytes.length >> 1]),
    'first search, most': kb(bytes.at(-1)),
    'requests, most': requests,
  });
  console.log(JSON.stringify(rows.at(-1)), missed.join(', '));
  server.closeAllConnections();
  server.close();
}
console.table(rows);
await browser.close();
