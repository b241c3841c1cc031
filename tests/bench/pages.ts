/**
 * npm run bench: what pages cost a reader, compared with a floor: the same text as bare HTML, in the same run on the
 * same machine. Medians of five first visits with a processor slowed down four times. Read the times as ratios; they
 * are not tests.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { listen, staticServer } from '../../src/build/server.ts';
import { site, urls } from '../../src/tree/site.ts';
import config from '../playwright.config.ts';
import { bare } from './bare-page.ts';

const networks = {
  '4G slow': { latency: 150, throughput: (1.6e6 / 8) | 0 },
  '3G': { latency: 400, throughput: (400e3 / 8) | 0 },
};
const runs = 5;

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

interface Visit {
  requests: number;
  bytes: Record<string, number>;
  fcp: number;
  lcp: number;
  cls: number;
  tbt: number;
}

/** Opens a page as a first-time visitor, or with `times` 2 as a returning one, and measures the last visit. */
async function visit(
  browser: Browser,
  url: string,
  network: keyof typeof networks,
  times: 1 | 2,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  let last: Visit = { requests: 0, bytes: {}, fcp: 0, lcp: 0, cls: 0, tbt: 0 };
  for (let i = 0; i < times; i++) {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: networks[network].latency,
      downloadThroughput: networks[network].throughput,
      uploadThroughput: networks[network].throughput,
    });
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const kinds = new Map<string, string>();
    const bytes: Record<string, number> = {};
    client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other';
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const times = await page.evaluate(
      () =>
        new Promise<{ fcp: number; lcp: number; cls: number; tbt: number }>((done) => {
          const seen = { fcp: 0, lcp: 0, cls: 0, tbt: 0 };
          const watch = (type: string, add: (entry: PerformanceEntry & { value?: number }) => void) =>
            new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({
              type,
              buffered: true,
            });
          watch('paint', ({ name, startTime }) => {
            if (name === 'first-contentful-paint') seen.fcp = startTime;
          });
          watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
          watch('layout-shift', ({ value = 0 }) => (seen.cls += value));
          watch('longtask', ({ startTime, duration }) => {
            if (startTime > seen.fcp) seen.tbt += Math.max(0, duration - 50);
          });
          setTimeout(() => done(seen), 300);
        }),
    );
    last = { requests: kinds.size, bytes, ...times };
    await page.close();
  }
  await context.close();
  return last;
}

if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' }).status !== 0)
  throw new Error('the site does not build: run npm run build to see why');

const root = resolve('.cache/bench');
rmSync(root, { recursive: true, force: true });
cpSync(realpathSync('dist'), root, { recursive: true });
const paths = site.languages.flatMap((lang) => [
  urls.home(lang),
  urls.section(lang, 'payment', 'offer'),
  urls.document(lang, 'payment'),
  urls.section(lang, 'payment', 'requisites'),
]);
for (const path of paths) {
  const floor = join(root, 'floor', path, 'index.html');
  mkdirSync(dirname(floor), { recursive: true });
  writeFileSync(floor, bare(readFileSync(join(root, path, 'index.html'), 'utf8')));
}

const server = staticServer(root, '/');
const origin = `http://localhost:${await listen(server, 0)}`;
const browser = await chromium.launch(config.use?.launchOptions ?? {});
const rows: Record<string, string | number>[] = [];
for (const path of paths)
  for (const network of Object.keys(networks) as (keyof typeof networks)[]) {
    const first: Visit[] = [];
    const floor: Visit[] = [];
    // Page and floor take turns, so that a slow moment of the machine affects both.
    for (let i = 0; i < runs; i++) {
      floor.push(await visit(browser, `${origin}/floor${path}`, network, 1));
      first.push(await visit(browser, origin + path, network, 1));
    }
    const second = await visit(browser, origin + path, network, 2);
    const of = (visits: Visit[], key: 'fcp' | 'lcp' | 'cls' | 'tbt') =>
      median(visits.map((each) => each[key]));
    const { bytes = {}, requests = 0 } = first[0] ?? {};
    rows.push({
      page: path,
      network,
      requests,
      html: Math.round(bytes['Document'] ?? 0),
      script: Math.round(bytes['Script'] ?? 0),
      'second visit': Math.round(Object.values(second.bytes).reduce((sum, each) => sum + each, 0)),
      FCP: Math.round(of(first, 'fcp')),
      LCP: Math.round(of(first, 'lcp')),
      'floor LCP': Math.round(of(floor, 'lcp')),
      ratio: (of(first, 'lcp') / of(floor, 'lcp')).toFixed(2),
      CLS: of(first, 'cls'),
      TBT: Math.round(of(first, 'tbt')),
    });
  }
console.table(rows);
console.log(
  'Bytes are as sent, headers included (about 300 a response). A headless browser does not request the icon.',
);
await browser.close();
server.closeAllConnections();
server.close();
