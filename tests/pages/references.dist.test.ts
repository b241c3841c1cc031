import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { seal } from '../../src/publishing/seal.ts';
import { verifyByLog } from '../../src/publishing/verification/by-log.ts';
import type { Read } from '../../src/publishing/verification/verdict.ts';
import { fixtureDay, notProved } from '../fixtures/editions.ts';
import { contentCopy, edit } from '../support/broken.ts';
import { build } from '../support/build.ts';

const site = resolve('.cache/built/references');
const page = (lang: string) => readFileSync(join(site, `${lang}/payment/offer/index.html`), 'utf8');
const read: Read = async (path) => (existsSync(join(site, path)) ? readFile(join(site, path)) : undefined);

before(async () => {
  const dir = contentCopy('references');
  const change = (lang: string, find: string, words: string) =>
    edit(dir, { file: `documents/payment/offer/${lang}.mdx`, find, replace: `${words}${find}` });
  change(
    'ru',
    'CVV2/CVC2 — это',
    'По пп. 1.4 и 3.4, разделу 2 и пункту 5 статьи 395 Гражданского кодекса, но не п. 9.9: ',
  );
  change(
    'kk',
    'CVV2/CVC2 — бұл',
    'Азаматтық кодекстің 395-бабының 5-тармағы, 1.4 және 3.4-тармақтар мен 2-бөлім бойынша, бірақ 9.9-тармақсыз: ',
  );
  const words = { ru: 'Ссылки.', kk: 'Сілтемелер.' };
  await seal(dir, { kind: 'edition', document: 'payment', date: '2026-03-01', words }, fixtureDay, notProved);
  build(site, { CONTENT_DIR: dir, BUILD_DATE: fixtureDay });
});

test('references are links to the same edition, in the author’s words; other acts and missing clauses are not', () => {
  const links = (lang: string) =>
    [...page(lang).matchAll(/<a href="([^"]*)" data-ref[^>]*>(.*?)<\/a>/g)].map(([, href, words]) => [
      words,
      href,
    ]);
  const at = (lang: string, anchor: string) => `/${lang}/payment/editions/2026-03-01/#${anchor}`;
  assert.deepEqual(links('ru'), [
    ['пп. 1.4', at('ru', 'p1.4')],
    ['3.4', at('ru', 'p3.4')],
    ['разделу 2', at('ru', 's2')],
  ]);
  assert.deepEqual(links('kk'), [
    ['1.4', at('kk', 'p1.4')],
    ['3.4-тармақтар', at('kk', 'p3.4')],
    ['2-бөлім', at('kk', 's2')],
  ]);
});

test('a site with references verifies, and a reference that leads elsewhere is caught', async () => {
  assert.deepEqual((await verifyByLog(read, fixtureDay)).findings, []);
  for (const [lang, from, to] of [
    ['ru', /#p1\.4" data-ref/, '#p1.5" data-ref'],
    ['kk', /#s2" data-ref/, '#s3" data-ref'],
    ['ru', /<a [^>]*data-ref[^>]*>(пп\. 1\.4)<\/a>/, '$1'],
  ] as const) {
    const altered: Read = async (path) => {
      const bytes = await read(path);
      return path === `${lang}/payment/editions/2026-03-01/index.html`
        ? Buffer.from(String(bytes).replace(from, to))
        : bytes;
    };
    const { findings } = await verifyByLog(altered, fixtureDay);
    assert.match(findings[0]?.message ?? '', /ссылки ведут не на те пункты/);
  }
});
