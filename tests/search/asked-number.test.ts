import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedNumber } from '../../src/search/asked-number.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { search } from '../../src/search/query.ts';
import { sealedText } from '../fixtures/sealed-text.ts';

const lexicons = { ru: new Lexicon(sealedText('ru')), kk: new Lexicon(sealedText('kk')) };
const ask = (query: string, lang: 'ru' | 'kk' = 'ru') => search(query, [lexicons[lang]], false);

test('a number alone, or with what it is called in any case, script or keyboard, leads straight to its place', () => {
  for (const [query, anchor] of [
    ['3.2', '#p3.2'],
    ['п. 2.4', '#p2.4'],
    ['п4.1', '#p4.1'],
    ['пункт 3.1', '#p3.1'],
    ['в пункте 3.1', '#p3.1'],
    ['по пункту 1,6?', '#p1.6'],
    ['пп. 2.7', '#p2.7'],
    ['punkt 3.1', '#p3.1'],
    ['geyrn 3.1', '#p3.1'],
    ['п.2.4.', '#p2.4'],
    ['№ 2.4', '#p2.4'],
    ['#p2.4', '#p2.4'],
    ['(3.5)', '#p3.5'],
    ['статья 4.2', '#p4.2'],
    ['раздел 2', '#s2'],
    ['раздела 2', '#s2'],
    ['razdel 3', '#s3'],
    ['глава 4', '#s4'],
    ['что в пункте 2.4', '#p2.4'],
    ['что написано в разделе 3', '#s3'],
    ['2.4-тармақ', '#p2.4'],
    ['3.4 тармак', '#p3.4'],
    ['2.4-тармағы', '#p2.4'],
    ['2.4-tarmaq', '#p2.4'],
    ['3-бөлім', '#s3'],
    ['2-болим', '#s2'],
  ] as const) {
    const [hit, ...others] = ask(query, /тарм|tarm|өл|бол/.test(query) ? 'kk' : 'ru').hits;
    assert.ok(hit?.url.endsWith(anchor), `${query} → ${hit?.url}`);
    assert.deepEqual(others, [], query);
  }
});

test('a number that is called one, also with a slip, leads to its place whatever else is asked', () => {
  for (const [query, anchor] of [
    ['пукнт 1.4', '#p1.4'],
    ['раздел 2 про безопасность', '#s2'],
    ['что значит пункт 2.1 про шифрование', '#p2.1'],
    ['тармак 1.6 не дейди', '#p1.6'],
    ['4 бөлім деректемелер', '#s4'],
  ] as const)
    assert.ok(ask(query, /тарм|өл/.test(query) ? 'kk' : 'ru').hits[0]?.url.endsWith(anchor), query);
});

test('a number that no text has is said to be missing', () => {
  for (const [query, number] of [
    ['п. 5.1', '5.1'],
    ['5.1 где', '5.1'],
    ['раздел 9', '9'],
    ['7.3-тармақ', '7.3'],
    ['пункт 1.99', '1.99'],
  ] as const) {
    const { hits, missing } = ask(query);
    assert.deepEqual([hits.length, missing], [0, number], query);
  }
});

test('a number inside a question, an identification number or a standard’s version is no number of a clause', () => {
  for (const query of [
    'pci dss 3.0',
    'iin 800817401350',
    'естая 28',
    'списали 2000 тенге',
    '3d secure',
    '2 раза сняли по пункту',
  ])
    assert.equal(askedNumber(query), undefined, query);
  assert.match(ask('3.0').hits[0]?.url ?? '', /#p2\.1$/, 'no clause 3.0, but the text names this version');
});
