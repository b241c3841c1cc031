/** A merchant whose documents bear the numbers of their author: an offer with an annex, privacy and refunds. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { describe } from '../../src/checks/report.ts';
import { verifyByLog } from '../../src/publishing/verification/by-log.ts';
import { merchantDay, merchantDocuments, merchantTree } from '../fixtures/merchant.ts';
import { rules } from '../pages/rules/index.ts';
import { build } from '../support/build.ts';
import { attribute, readBuilt, textOf } from '../support/built.ts';

const content = await merchantTree('rental');
const out = build(resolve('.cache/built/rental'), { CONTENT_DIR: content, BUILD_DATE: merchantDay });
const built = readBuilt(out, { origin: 'https://terms.zhel-velo.example', base: '/' });
const read = async (path: string) => (existsSync(join(out, path)) ? readFile(join(out, path)) : undefined);

/** The elements of a page. */
function elements(path: string) {
  const page = built.pages.find((each) => each.path === path);
  assert.ok(page, path);
  return page.elements;
}

// `fidelity` compares with the document that the first merchant handed over.
for (const [name, rule] of Object.entries(rules).filter(([name]) => name !== 'fidelity'))
  test(`the rule of built pages ${name} holds`, async () => {
    for (const finding of await rule(built)) assert.fail(describe(out, finding));
  });

test('the site agrees with its log', async () => {
  const { findings, records } = await verifyByLog(read, merchantDay);
  assert.deepEqual(findings, []);
  assert.equal(records, merchantDocuments.length);
});

test('both languages have the same anchors, and every reference leads to one of them', () => {
  for (const document of merchantDocuments) {
    const anchors = (lang: string) =>
      elements(`/${lang}/${document}/editions/2026-12-01/`)
        .flatMap((each) => attribute(each, 'id') ?? [])
        // The site's own note, which only a translation has.
        .filter((id) => id !== '_translation');
    assert.deepEqual(anchors('ru'), anchors('kk'));
    for (const lang of ['ru', 'kk'])
      for (const link of elements(`/${lang}/${document}/editions/2026-12-01/`)) {
        if (attribute(link, 'data-ref') === undefined) continue;
        const [page, anchor = ''] = (attribute(link, 'href') ?? '').split('#');
        assert.equal(page, `/${lang}/${document}/editions/2026-12-01/`);
        assert.ok(anchors(lang).includes(anchor), `${lang} ${document}: ${textOf(link)}`);
      }
  }
});

const references: [path: string, expected: [words: string, anchor: string][]][] = [
  [
    '/ru/offer/editions/2026-12-01/',
    [
      ['пункту 2.1', 'p2.1'],
      ['разделу 4', 's4'],
      ['Приложении № 1', 'a1'],
      ['пунктам 1', 'a1.1'],
      ['2', 'a1.2'],
      ['Приложения № 1', 'a1'],
      ['пункты 1.4', 'p1.4'],
      ['3.2', 'p3.2'],
      ['пункту 2.4', 'p2.4'],
      ['пункту 3', 'a1.3'],
      ['Приложения № 1', 'a1'],
      ['пункту 1', 'a1.1'],
    ],
  ],
  [
    '/kk/privacy/editions/2026-12-01/',
    [
      ['3.2-тармақ', 'p3.2'],
      ['3.3-тармақтың', 'p3.3'],
      ['2) тармақшасы', 'p3.3_2'],
    ],
  ],
  [
    '/ru/refunds/editions/2026-12-01/',
    [
      ['пунктам 1', 'rules.1'],
      ['2', 'rules.2'],
    ],
  ],
];
for (const [path, expected] of references)
  test(`the references of ${path} lead where a lawyer means them`, () => {
    const found = elements(path)
      .filter((each) => attribute(each, 'data-ref') !== undefined)
      .map((each) => [textOf(each), attribute(each, 'href')?.split('#')[1]]);
    assert.deepEqual(found, expected);
  });

test('a document links to another one by its name', () => {
  const links = elements('/kk/offer/editions/2026-12-01/').flatMap((each) =>
    attribute(each, 'data-section') === undefined ? [] : [attribute(each, 'href')],
  );
  assert.deepEqual(links, ['/kk/refunds/', '/kk/privacy/']);
});

test('the Markdown of an edition prints each number once', async () => {
  const markdown = String(await read('ru/offer/editions/2026-12-01.md'));
  for (const line of markdown.split('\n')) assert.doesNotMatch(line, /^\*\*([\d.]+)\*\* \1/);
  assert.match(markdown, /^\*\*4\.2\.1\.\*\* доплату по пункту 2\.4;$/m);
  assert.match(markdown, /^## 4\. Залог$/m);
});
