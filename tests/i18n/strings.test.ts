import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { disputeStrings } from '../../src/i18n/dispute/index.ts';
import { proofStrings } from '../../src/i18n/proof/index.ts';
import { languages } from '../../src/tree/data.ts';
import { readTree } from '../../src/tree/tree.ts';
import kk from '../../src/i18n/kk.ts';
import ru from '../../src/i18n/ru.ts';

const text = (value: unknown) => (typeof value === 'function' ? String(value) : JSON.stringify(value));

test('no Kazakh word of the interface mixes Latin and Cyrillic letters', () => {
  const source = ['kk', 'compliance/kk', 'proof/kk', 'dispute/kk']
    .map((name) => readFileSync(`src/i18n/${name}.ts`, 'utf8'))
    .join('');
  assert.deepEqual(source.match(/[а-яёәіңғүұқөһ][a-z]|[a-z][а-яёәіңғүұқөһ]/giu) ?? [], []);
});

test('no string of the interface is the same in both languages', () => {
  const same = Object.keys(ru).filter(
    (key) => text(ru[key as keyof typeof ru]) === text(kk[key as keyof typeof kk]),
  );
  assert.deepEqual(same, []);
});

test('the button under an edition and the cover of a dispute pack speak every language of the site', () => {
  for (const lang of languages(readTree('content')))
    assert.ok(proofStrings[lang] && disputeStrings[lang], lang);
});

test('the noun after a count has the right Russian form', () => {
  const found = (n: number) => ru['search.found'](n).replaceAll('\u00a0', ' ');
  assert.equal(found(1), 'Найдено: 1 пункт');
  assert.equal(found(3), 'Найдено: 3 пункта');
  assert.equal(found(11), 'Найдено: 11 пунктов');
  assert.equal(found(21), 'Найдено: 21 пункт');
});
