import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { listen, staticServer } from '../../src/build/server.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
mkdirSync(join(root, 'site/ru'), { recursive: true });
writeFileSync(join(root, 'secret.txt'), 'secret');
writeFileSync(join(root, 'site/index.html'), '<p>home');
writeFileSync(join(root, 'site/ru/index.html'), '<p>қазақша'.repeat(100));
writeFileSync(join(root, 'site/404.html'), '<p>no such page');

const server = staticServer(join(root, 'site'), '/docs/');
let port = 0;
before(async () => (port = await listen(server, 0)));
after(() => server.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
// Node's fetch normalises paths before it sends them; a hostile client does not.
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    request({ port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });

test('the address of a folder serves its page with the right content type', async () => {
  const { status, headers, body } = await get('/docs/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(body, '<p>home');
});

test('a browser that accepts brotli gets it', async () => {
  const { headers } = await get('/docs/ru/', { 'accept-encoding': 'gzip, br' });
  assert.equal(headers['content-encoding'], 'br');
  assert.ok(Number(headers['content-length']) < 100);
});

test('an address without its final slash redirects to the one with it and keeps the query', async () => {
  const { status, headers } = await get('/docs/ru?q=1');
  assert.deepEqual([status, headers['location']], [301, '/docs/ru/?q=1']);
});

test('a missing address gives status 404 and the 404 page', async () => {
  for (const path of ['/docs/none/', '/', '/ru/', '/docs/ru/x.js']) {
    const { status, body } = await get(path);
    assert.deepEqual([status, body], [404, '<p>no such page'], path);
  }
});

test('no path reaches a file outside the folder', async () => {
  for (const path of [
    '/docs/../secret.txt',
    '/docs/%2e%2e/secret.txt',
    '/docs/..%2fsecret.txt',
    '/docs//../../secret.txt',
    '/docs/%00',
  ])
    assert.doesNotMatch((await get(path)).body, /secret/, path);
});

test('a second visit gets 304 without a body', async () => {
  const { headers } = await get('/docs/ru/');
  const { status, body } = await get('/docs/ru/', { 'if-none-match': String(headers['etag']) });
  assert.deepEqual([status, body], [304, '']);
});

test('POST and malformed addresses are refused, and HEAD gets no body', async () => {
  assert.equal((await get('/docs/', {}, 'POST')).status, 405);
  assert.equal((await get('/docs/%E0%A4%A')).status, 400);
  assert.deepEqual((await get('/docs/ru/', {}, 'HEAD')).body, '');
});

test('the server takes a later port when the first one is taken', async () => {
  const other = staticServer(join(root, 'site'), '/');
  const next = await listen(other, port);
  other.close();
  assert.ok(next > port);
});
