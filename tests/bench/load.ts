/**
 * Part of npm run bench: how many requests nginx answers for a page with all that a release sets up, compared with a bare
 * file of the same bytes on the same nginx, over TLS and with brotli. Both take turns, a second each, and each pair gives a
 * ratio, so that a slow moment of the machine affects both. With `--soak`, five minutes more: does memory stay flat?
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { urls } from '../../src/tree/site.ts';
import { compress, freePort, missing, released, servers } from '../support/servers.ts';
import { load, type Counted } from '../support/wrk.ts';

const pairs = 20;
const soak = process.argv.includes('--soak') ? 300 : 0; // seconds

const why = missing('nginx') || missing('wrk');
if (why) {
  console.log(`Load on nginx: skipped, ${why}.`);
  process.exit();
}

const site = released('dist');
const path = urls.section('ru', 'payment', 'offer');
await compress(site, [`${path.slice(1)}index.html`]);
const port = await freePort();
const bareServer = `server {
  listen 127.0.0.1:${port} ssl http2;
  ssl_certificate ${site.folder}/fullchain.pem;
  ssl_certificate_key ${site.folder}/privkey.pem;
  brotli_static on;
  types { "text/html; charset=utf-8" html; }
  root ${site.folder}/site;
}`;
const nginx = await servers['nginx']?.(site, bareServer);
if (!nginx) throw new Error('nginx has no test server');
const page = nginx.origin + path;
const bare = `https://localhost:${port}${path}index.html`;

const [main = ''] = readFileSync(join(site.folder, 'pid'), 'utf8').split('\n');
/** A file about the worker process in `/proc`. */
const worker = (file: string) => {
  const [pid = ''] = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').split(' ');
  return readFileSync(`/proc/${pid}/${file}`, 'utf8');
};
/** What is in memory of it, in kB. */
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(worker('status'))?.[1]);
/** How long a processor has worked for it, in microseconds. */
const worked = () => Number.parseInt(worker('schedstat'), 10) / 1000;

interface Measured extends Counted {
  /** Of a processor's time, microseconds for each request. Other programs at work change it less than the rest. */
  work: number;
}

async function measured(url: string): Promise<Measured> {
  const before = worked();
  const counted = await load(url, 1);
  return { ...counted, work: (worked() - before) / counted.requests };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const middle = (all: readonly Measured[], key: keyof Measured) => median(all.map((each) => each[key]));

try {
  await measured(page);
  const [pages, files]: [Measured[], Measured[]] = [[], []];
  for (let i = 0; i < pairs; i++) {
    if (i % 2) files.push(await measured(bare));
    pages.push(await measured(page));
    if (i % 2 === 0) files.push(await measured(bare));
  }
  const row = (all: Measured[]) => ({
    'requests/s': Math.round(middle(all, 'rate')),
    'p99, ms': Number(middle(all, 'p99').toFixed(2)),
    'processor, µs': Number(middle(all, 'work').toFixed(1)),
    errors: all.reduce((sum, { failed }) => sum + failed, 0),
  });
  console.table({ [path]: row(pages), 'bare file': row(files) });
  const ratio = median(pages.map(({ rate }, i) => rate / (files[i]?.rate ?? NaN)));
  console.log(
    `Requests for the page, of those for the bare file: ${(ratio * 100).toFixed(0)} % (median of ${pairs} pairs).`,
  );

  if (soak) {
    const sizes: [number, ...number[]] = [memory()];
    const sampling = setInterval(() => sizes.push(memory()), 1000);
    const counted = await load(page, soak);
    clearInterval(sampling);
    const end = memory();
    console.table({
      [`${soak} s`]: {
        requests: counted.requests,
        'p99, ms': counted.p99,
        errors: counted.failed,
        'memory at first, kB': sizes[0],
        'at most': Math.max(...sizes, end),
        'at last': end,
      },
    });
  }
} finally {
  await nginx.stop();
  rmSync(site.folder, { recursive: true });
}
