/** Real servers with the settings of a release: nginx, Caddy and the project's own, at the root of a host and below it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pageKinds, pattern } from '../../deploy/headers.ts';
import { readSite } from '../../deploy/site.ts';
import { buildDate } from '../../src/tree/environment.ts';
import { filesIn } from '../../src/tree/files.ts';
import { ask, compress, missing, released, servers, type Answer, type Running } from '../support/servers.ts';
import { siteUnder } from '../support/build.ts';

const sites = [released('dist'), released(siteUnder('/docs/pay/'), '/docs/pay/')];

/** Files that have compressed copies, by their addresses; those of all would take half a minute. */
const compressed = new Map([
  ['ru/', 'ru/index.html'],
  ['ru/payment/', 'ru/payment/index.html'],
  ...['editions.log', 'merchant.json', 'pagefind/wasm.unknown.pagefind'].map((file) => [file, file] as const),
]);
after(() => {
  for (const { folder } of sites) rmSync(folder, { recursive: true });
});
before(() => Promise.all(sites.map((site) => compress(site, [...compressed.values()]))));

const always = {
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};
const onPages = {
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};
const page = 'text/html; charset=utf-8';
const text = 'text/plain; charset=utf-8';

/** Files by what their names match, in this order: type, how long they are kept, whether other sites may read them. */
const kinds: [name: RegExp, type: string, kept: 'asked for' | 'for ever', isForPrograms: boolean][] = [
  [/\.html$/, page, 'asked for', false],
  [/^_astro\/.*\.js$/, 'text/javascript; charset=utf-8', 'for ever', false],
  [/^_astro\/.*\.json$/, 'application/json', 'for ever', false],
  [/^pagefind\/pagefind\.js$/, 'text/javascript; charset=utf-8', 'asked for', false],
  [/^pagefind\/.*\.json$/, 'application/json', 'asked for', false],
  [/^pagefind\/wasm/, 'application/octet-stream', 'asked for', false],
  [/^pagefind\//, 'application/octet-stream', 'for ever', false],
  [/feed\.xml$/, 'application/atom+xml; charset=utf-8', 'asked for', true],
  [/\.xml$/, 'application/xml', 'asked for', true],
  [/\.json$/, 'application/json', 'asked for', true],
  [/\.(txt|log)$/, text, 'asked for', true],
  [/\.md$/, 'text/markdown; charset=utf-8', 'asked for', true],
  [/\.vcf$/, 'text/vcard; charset=utf-8', 'asked for', true],
  [/\.cms$/, 'application/cms', 'asked for', true],
  [/\.tsr$/, 'application/timestamp-reply', 'asked for', true],
  [/\.svg$/, 'image/svg+xml', 'asked for', false],
  [/\.png$/, 'image/png', 'asked for', false],
];

/** That a response has the headers that every response has, each once. */
function assertGuarded({ headers }: Answer, where: string): void {
  for (const [name, value] of Object.entries(always)) assert.equal(headers[name], value, `${where}: ${name}`);
}

/** That a page has the headers of pages, and that its policy allows its own styles and scripts of the site. */
function assertPolicy({ headers, body }: Answer, where: string): void {
  for (const [name, value] of Object.entries(onPages))
    assert.equal(headers[name], value, `${where}: ${name}`);
  const csp = String(headers['content-security-policy']);
  assert.match(csp, /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/, where);
  assert.doesNotMatch(csp, /unsafe|\*|http|data:/, where);
  for (const [, css = ''] of body.toString().matchAll(/<style>([^]*?)<\/style>/g))
    assert.ok(csp.includes(createHash('sha256').update(css).digest('base64')), `${where}: a style`);
}

test('every page of the site is of a kind that has a policy of its own', () => {
  const pages = filesIn('dist').filter((file) => file.endsWith('.html'));
  const kinds = new RegExp(pattern(pageKinds, '/'));
  assert.deepEqual(
    pages.filter((file) => !kinds.test(`/${file}`)),
    [],
    'add its address to pageKinds in deploy/headers.ts',
  );
});

for (const [name, start] of Object.entries(servers))
  for (const site of sites) {
    const { base, folder } = site;
    describe(`${name} under ${base}`, () => {
      const skip = missing(name);
      let server: Running | undefined;
      before(async () => {
        if (!skip) server = await start(site);
      });
      after(() => server?.stop());
      const check = (promise: string, body: () => Promise<void>) => void test(promise, { skip }, body);
      const raw = (path: string) => ask(server?.origin ?? '', path);
      const get = (path: string, headers: Record<string, string> = {}, method?: string) =>
        ask(server?.origin ?? '', base + path, headers, method);

      check(
        'every file is sent whole, with its type, its cache rule and the headers that guard it',
        async () => {
          const files = filesIn(join(folder, 'site')).filter((file) => !/\.(br|gz)$/.test(file));
          for (const file of files) {
            const answer = await get(file.replace(/(^|\/)index\.html$/, '$1'));
            const { status, headers, body } = answer;
            const [, type, kept, isForPrograms] = kinds.find(([pattern]) => pattern.test(file)) ?? [];
            assert.equal(status, 200, file);
            assert.ok(body.equals(readFileSync(join(folder, 'site', file))), file);
            assertGuarded(answer, file);
            assert.deepEqual(
              [headers['content-type'], headers['cache-control'], headers['access-control-allow-origin']],
              [
                type,
                kept === 'for ever' ? 'public, max-age=31536000, immutable' : 'no-cache',
                isForPrograms ? '*' : undefined,
              ],
              file,
            );
            if (type === page) assertPolicy(answer, file);
            else
              assert.deepEqual(
                [headers['content-security-policy'], headers['referrer-policy']],
                [undefined, undefined],
                file,
              );
          }
        },
      );

      check('a second visit gets 304 without a body, and what changed is sent again', async () => {
        const { headers } = await get('ru/');
        const same = await get('ru/', { 'if-none-match': String(headers['etag']) });
        assert.deepEqual([same.status, same.body.length], [304, 0]);
        assertGuarded(same, '304');
        assert.equal(same.headers['cache-control'], 'no-cache');
        assert.equal((await get('ru/', { 'if-none-match': '"other"' })).status, 200);
      });

      check('a part of a file is 206, a part that it does not have is 416', async () => {
        const whole = (await get('editions.log')).body;
        for (const [range, from, to] of [
          ['bytes=0-9', 0, 10],
          ['bytes=-10', whole.length - 10, whole.length],
          [`bytes=${whole.length - 1}-`, whole.length - 1, whole.length],
        ] as const) {
          const part = await get('editions.log', { range });
          assert.equal(part.status, 206, range);
          assert.equal(part.headers['content-range'], `bytes ${from}-${to - 1}/${whole.length}`);
          assert.ok(part.body.equals(whole.subarray(from, to)), range);
          assertGuarded(part, range);
        }
        const none = await get('editions.log', { range: `bytes=${whole.length}-` });
        assert.equal(none.status, 416);
        assert.equal(none.headers['content-range'], `bytes */${whole.length}`);
        assertGuarded(none, '416');
      });

      check('HEAD is GET without a body; any other method is 405 and says which are allowed', async () => {
        const [{ headers }, head] = [await get('ru/'), await get('ru/', {}, 'HEAD')];
        assert.deepEqual([head.status, head.body.length], [200, 0]);
        for (const each of ['content-length', 'content-type', 'etag', 'content-security-policy'])
          assert.equal(head.headers[each], headers[each], each);
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
          const answer = await get('ru/', {}, method);
          assert.deepEqual([answer.status, answer.headers['allow']], [405, 'GET, HEAD'], method);
          assertGuarded(answer, method);
          assert.doesNotMatch(String(answer.headers['cache-control']), /immutable/);
        }
      });

      check('an address that does not exist is 404, with the page in both languages', async () => {
        const wanted = readFileSync(join(folder, 'site/404.html'));
        // A folder that is there, and yet nobody's to see.
        const git = join(folder, 'site/.git');
        mkdirSync(git);
        writeFileSync(join(git, 'index.html'), 'hidden');
        for (const path of [
          'none/',
          'ru/none/',
          'kk/none',
          'none.json',
          '_astro/',
          '_astro/none.js',
          'ru/payment/editions/none',
          '.git/',
          '.git/config',
          '.htaccess',
          'ru/.env',
          'index.html.br',
          'ru/index.html.gz',
        ]) {
          const answer = await get(path);
          assert.equal(answer.status, 404, path);
          assert.ok(answer.body.equals(wanted), path);
          assert.equal(answer.headers['content-type'], page, path);
          assert.equal(answer.headers['cache-control'], 'no-cache', path);
          assertGuarded(answer, path);
          assertPolicy(answer, path);
        }
        rmSync(git, { recursive: true });
        assert.match(wanted.toString(), /lang="ru"[^]*lang="kk"/);
        if (base !== '/') assert.equal((await raw('/ru/')).status, 404, 'outside the base');
      });

      check('no path leads out of the folder, and a malformed one is 400', async () => {
        const up = ['../', '%2e%2e/', '..%2f', '%2e%2e%2f', '..\\', '%5c..%5c'];
        for (const path of up.flatMap((each) => [
          `${each.repeat(9)}etc/passwd`,
          `ru/${each.repeat(9)}etc/passwd`,
        ])) {
          const { status, body } = await get(path);
          assert.ok(status === 400 || status === 404, `${path}: ${status}`);
          assert.doesNotMatch(body.toString(), /root:/, path);
        }
        for (const path of ['%zz', 'ru/%', '%E0%A4%A']) assert.equal((await get(path)).status, 400, path);
        assert.match(String((await get('%00')).status), /^40[04]$/);
        // Caddy leaves these to the library that it is made with.
        if (name !== 'Caddy') assertGuarded(await get('%zz'), '400');
      });

      check(
        'a folder without its final slash leads to the one with it, and the query goes along',
        async () => {
          for (const [path, to] of [
            ['ru', 'ru/'],
            ['ru/payment?q=1&a=%D0%B0', 'ru/payment/?q=1&a=%D0%B0'],
          ] as const) {
            const { status, headers } = await get(path);
            assert.ok([301, 308].includes(status), `${status}`);
            assert.equal(headers['location'], base + to);
          }
        },
      );

      check(
        'the chooser is the same for every reader: a browser in Russian may be a reader of Kazakh',
        async () => {
          const answers = [];
          for (const accepted of ['kk', 'ru-RU,ru;q=0.9', 'en', '*'])
            answers.push(await get('', { 'accept-language': accepted }));
          for (const { status, headers, body } of answers) {
            assert.equal(status, 200);
            assert.ok(body.equals(readFileSync(join(folder, 'site/index.html'))));
            assert.doesNotMatch(String(headers['vary']), /language/i);
          }
        },
      );

      check(
        'the page of an edition says which moment it shows, and where the other versions are',
        async () => {
          const { versions } = readSite(join(folder, 'site'), base, buildDate);
          assert.ok(versions.size >= 4);
          for (const [path, { 'Memento-Datetime': moment, Link: link }] of versions) {
            const { headers } = await raw(path);
            assert.deepEqual([headers['memento-datetime'], headers['link']], [moment, link], path);
          }
          const { headers } = await get('ru/payment/');
          assert.deepEqual([headers['memento-datetime'], headers['link']], [undefined, undefined]);
        },
      );

      check('a browser that accepts brotli or gzip gets it, with a validator of its own', async () => {
        const own = name.startsWith('the');
        for (const file of compressed.keys()) {
          const whole = await get(file);
          const brotli = await get(file, { 'accept-encoding': 'gzip, deflate, br' });
          assert.equal(brotli.headers['content-encoding'], 'br', file);
          assert.ok(brotliDecompressSync(brotli.body).equals(whole.body), file);
          assert.equal(brotli.headers['content-type'], whole.headers['content-type'], file);
          assert.notEqual(brotli.headers['etag'], whole.headers['etag'], file);
          for (const answer of [whole, brotli])
            assert.match(String(answer.headers['vary']), /^accept-encoding$/i, file);
          const { status } = await get(file, {
            'accept-encoding': 'br',
            'if-none-match': String(brotli.headers['etag']),
          });
          assert.equal(status, 304, file);
          const gzip = await get(file, { 'accept-encoding': 'gzip' });
          if (!own) assert.ok(gunzipSync(gzip.body).equals(whole.body), file);
        }
        for (const file of ['og.png', 'pagefind/pagefind-entry.json'])
          assert.equal((await get(file, { 'accept-encoding': 'br' })).status, 200);
      });
    });
  }
