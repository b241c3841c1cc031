/**
 * Part of npm run bench: how well real queries are answered, per class, compared with stock Pagefind in the same run
 * (its own API, one index per language, as its manual says) and with its single bundle without a stemmer; then what the
 * first search costs on a slow phone. Read times only as ratios, and only when the machine is idle.
 */
import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { listen, staticServer } from '../../src/build/server.ts';
import { site, urls } from '../../src/tree/site.ts';
import { queries, type Query } from '../fixtures/queries.ts';
import config from '../playwright.config.ts';

const root = resolve('.cache/bench-search');

/** Makes a Pagefind index of the section pages in the folder `name` of the served site. */
async function index(name: string, options: Parameters<typeof createIndex>[0]): Promise<void> {
  const { index } = await createIndex(options);
  if (!index) throw new Error('Pagefind gave no index');
  for (const lang of site.languages)
    for (const section of ['offer', 'payment-security', 'refusal-reasons', 'requisites']) {
      const url = urls.section(lang, 'payment', section);
      await index.addHTMLFile({ url, content: readFileSync(join('dist', url, 'index.html'), 'utf8') });
    }
  for (const { path, content } of (await index.getFiles()).files) {
    const file = join(root, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const sectionOf = (url: string) => new URL(url, 'http://localhost').pathname.split('/')[3] ?? '';

type Ask = (page: Page, query: Query) => Promise<string[]>;

const ours: Ask = async (page, { lang, query }) => {
  await page.goto(`${urls.search(lang)}?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search="done"]');
  return page
    .locator('#results ol > li > a, .answer a:first-child')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
};

/** Asks Pagefind through its own API, as its manual does, on a page in the language of the query. */
const pagefind =
  (name: string, filtered: boolean): Ask =>
  async (page, { lang, query }) => {
    await page.goto(urls.search(lang));
    return page.evaluate(
      async ({ path, query, filters }) => {
        const api = (await import(path)) as {
          search(
            query: string,
            options: object,
          ): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
        };
        const { results } = await api.search(query, filters ? { filters } : {});
        return Promise.all(results.slice(0, 3).map(async (each) => (await each.data()).url));
      },
      { path: `/${name}/pagefind.js`, query, filters: filtered ? { lang } : undefined },
    );
  };

async function quality(page: Page, ask: Ask): Promise<Map<string, { first: number; three: number }>> {
  const scores = new Map<string, { first: number; three: number }>();
  for (const query of queries) {
    const found = (await ask(page, query)).map(sectionOf);
    const right = (sections: string[]) =>
      query.expect.length ? sections.some((each) => query.expect.includes(each)) : !found.length;
    const score = scores.get(query.class) ?? { first: 0, three: 0 };
    score.first += Number(right(found.slice(0, 1)));
    score.three += Number(right(found.slice(0, 3)));
    scores.set(query.class, score);
  }
  return scores;
}

/** The time from focus to the first hit for a first-time visitor, in milliseconds, and what was sent for it. */
async function firstSearch(
  browser: Browser,
  url: string,
): Promise<{ ms: number; requests: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 1.6e6 / 8,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'networkidle' });
  let requests = 0;
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  const ms = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const began = performance.now();
        new MutationObserver(() => {
          if (document.querySelector('[role=option]')) done(performance.now() - began);
        }).observe(document.body, { childList: true, subtree: true });
        const box = document.querySelector<HTMLInputElement>('#q');
        box?.focus();
        if (box) box.value = 'отказ';
        box?.dispatchEvent(new Event('input'));
      }),
  );
  await context.close();
  return { ms, requests, bytes };
}

/** How long our code works after a keystroke, in milliseconds, on a processor slowed down four times: median, 95 %. */
async function keystroke(page: Page): Promise<{ median: number; most: number }> {
  const client = await page.context().newCDPSession(page);
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.fill('#q', 'о');
  await page.waitForTimeout(500);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await page.evaluate(
    async (texts) => {
      const box = document.querySelector<HTMLInputElement>('#q');
      const times: number[] = [];
      for (const text of texts)
        for (let end = 1; end <= text.length && box; end++) {
          box.value = text.slice(0, end);
          const began = performance.now();
          box.dispatchEvent(new Event('input'));
          await Promise.resolve().then(() => Promise.resolve());
          times.push(performance.now() - began);
          await new Promise((next) => setTimeout(next));
        }
      return times.sort((a, b) => a - b);
    },
    queries.map(({ query }) => query),
  );
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { median: times[times.length >> 1] ?? 0, most: times[Math.floor(times.length * 0.95)] ?? 0 };
}

rmSync(root, { recursive: true, force: true });
cpSync(realpathSync('dist'), root, { recursive: true });
await index('stock', {});
await index('single', { forceLanguage: 'kk' });
await close();
const server = staticServer(root, '/');
const origin = `http://localhost:${await listen(server, 0)}`;
const browser = await chromium.launch(config.use?.launchOptions ?? {});
const context = await browser.newContext({ baseURL: origin });
const page = await context.newPage();

const columns = {
  ours: await quality(page, ours),
  'stock Pagefind': await quality(page, pagefind('stock', false)),
  'its single bundle': await quality(page, pagefind('single', true)),
};
const row = (of: (score: Map<string, { first: number; three: number }>) => string) =>
  Object.fromEntries(Object.entries(columns).map(([name, score]) => [name, of(score)]));
const perClass = Map.groupBy(queries, (query) => query.class);
const sum = (score: Map<string, { first: number; three: number }>, key: 'first' | 'three') =>
  [...score].reduce((all, [name, each]) => all + (name === 'negative' ? 0 : each[key]), 0);
console.log('\nAnswered by the first result / by one of the first three');
console.table([
  ...[...perClass].map(([name, all]) => ({
    class: name,
    queries: all.length,
    ...row((score) => `${score.get(name)?.first ?? 0} / ${score.get(name)?.three ?? 0}`),
  })),
  {
    class: 'all positive',
    queries: queries.filter(({ expect }) => expect.length).length,
    ...row((score) => `${sum(score, 'first')} / ${sum(score, 'three')}`),
  },
]);

const runs = [];
for (let i = 0; i < 5; i++)
  runs.push(await firstSearch(browser, `${origin}${urls.section('ru', 'payment', 'offer')}`));
runs.sort((a, b) => a.ms - b.ms);
console.log('\nFrom focus to the first hit: cold, 150 ms, 1.6 Mbit/s, processor 4 times slower; median of 5');
console.table([runs[2]]);
console.log('\nWork of our own code after a keystroke, processor 4 times slower, ms');
console.table([await keystroke(page)]);
await browser.close();
server.closeAllConnections();
server.close();
