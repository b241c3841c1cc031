import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { onPages } from '../../deploy/headers.ts';
import { headersOf, readSite } from '../../deploy/site.ts';
import { headersFile, rules } from '../../deploy/static-hosts.ts';

const dir = mkdtempSync(join(tmpdir(), 'headers-'));
const files = {
  '404.html': '<html lang="ru"><style>a{}</style>',
  'index.html': '<html lang="ru"><style>a{}</style>',
  'ru/index.html':
    '<html lang="ru"><style>a{}</style><style>b{}</style><input data-text="/pay/_astro/text.ru.1.json">',
  'kk/index.html': '<html lang="kk"><style>a{}</style>',
  'kk/terms/index.html': '<html lang="kk"><style>c{}</style><input data-text="/pay/_astro/text.kk.1.json">',
  '_astro/text.ru.1.json': '{"complete":true}',
  '_astro/text.kk.1.json': '{"complete":false}',
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}
const site = readSite(dir, '/pay/', '2026-03-01');
const policy = (path: string) => headersOf(site, path, 200)['Content-Security-Policy'];
const sha256 = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

const styles = (path: string) =>
  /style-src ([^;]+);/
    .exec(policy(path) ?? '')?.[1]
    ?.split(' ')
    .toSorted();

test('the policy of a page allows the inline styles of its kind by their hashes, and nothing inline besides', () => {
  assert.deepEqual(styles('/pay/'), [sha256('a{}')]);
  assert.deepEqual(styles('/pay/ru/'), [sha256('a{}'), sha256('b{}')].toSorted());
  assert.deepEqual(styles('/pay/ru/'), styles('/pay/kk/'));
  assert.deepEqual(styles('/pay/kk/terms/'), [sha256('c{}')]);
  assert.deepEqual(styles('/pay/of/no/kind/known/'), ['a{}', 'b{}', 'c{}'].map(sha256).toSorted());
  assert.doesNotMatch(policy('/pay/') ?? '', /unsafe/);
});

test('WebAssembly is allowed only where search needs Pagefind: on pages with more text than is sent at once', () => {
  assert.match(policy('/pay/kk/terms/') ?? '', /script-src 'self' 'wasm-unsafe-eval';/);
  for (const path of ['/pay/', '/pay/ru/', '/pay/404.html'])
    assert.doesNotMatch(policy(path) ?? '', /wasm/, path);
  assert.equal(policy('/pay/editions.json'), undefined);
});

test('only a file that was sent is kept for ever, never an error at its address', () => {
  const kept = (status: number) => headersOf(site, '/pay/_astro/a.js', status)['Cache-Control'];
  assert.match(kept(200) ?? '', /immutable/);
  assert.match(kept(304) ?? '', /immutable/);
  assert.equal(kept(404), 'no-cache');
});

// The two hosts read patterns alike: `*` is anything, and there may be only one; `:name` is a part of a path.
const matches = (address: string, path: string) =>
  new RegExp(
    `^${address.replaceAll(/[.+?]/g, '\\$&').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`,
  ).test(path);

test('in _headers no two rules for one address name the same header, and together they say what other servers send', () => {
  const all = [...rules(site)];
  for (const [address] of all) assert.ok(address.split('*').length <= 2, address);
  for (const file of [
    ...Object.keys(files),
    ...[
      'og.png',
      'editions.json',
      'ru/feed.xml',
      'editions.log',
      'editions.log.sig',
      'SHA256SUMS',
      'timestamps/9.tsr',
    ],
    ...[
      'pagefind/pagefind.kk_1.pf_meta',
      'pagefind/fragment/kk_1.pf_fragment',
      'ru/terms/editions/2026-03-01.md',
      'ru/terms/editions/2026-03-01.json',
      'ru/terms/current.json',
    ],
  ]) {
    const path = `/pay/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const sent = all
      .filter(([address]) => matches(address, path))
      .flatMap(([, headers]) => Object.entries(headers));
    assert.equal(new Set(sent.map(([name]) => name)).size, sent.length, path);
    const wanted = headersOf(site, path, 200);
    for (const [name, value] of sent)
      // Those of pages go to every address: here a rule cannot say "pages only".
      if (!(name in onPages) && name !== 'Content-Security-Policy')
        assert.equal(value, wanted[name], `${path}: ${name}`);
    for (const name of ['Access-Control-Allow-Origin', 'X-Content-Type-Options'])
      assert.equal(Object.fromEntries(sent)[name], wanted[name], `${path}: ${name}`);
  }
});

test('_headers stays within what Cloudflare Pages reads: 100 rules, 2,000 characters a line', () => {
  const page = (i: number) => `/pay/ru/terms/editions/${i}/`;
  const versions = new Map(
    Array.from({ length: 200 }, (_, i) => [page(i), { Link: '</pay/>; rel="original"' }]),
  );
  const many = { ...site, versions };
  assert.equal(rules(many).size, 100);
  assert.ok(rules(many).has(page(0)), 'the newest edition is there');
  for (const line of headersFile(many).split('\n')) assert.ok(line.length <= 2000, line);
});
