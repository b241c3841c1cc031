import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fold } from '../../src/search/fold.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { search } from '../../src/search/query.ts';
import { firstSound, textStems } from '../../src/search/stems.ts';
import { sealedText } from '../fixtures/sealed-text.ts';

// The same cases in every run: whether a change may be merged must not depend on luck.
fc.configureGlobal({ seed: 20251126 });

const texts = { ru: sealedText('ru'), kk: sealedText('kk') };
const ru = new Lexicon(texts.ru);
const kk = new Lexicon(texts.kk);
const find = (query: string, lang: 'ru' | 'kk' = 'ru', literally = false) =>
  search(query, lang === 'ru' ? [ru, kk] : [kk, ru], literally);
const first = (query: string, lang: 'ru' | 'kk' = 'ru') => find(query, lang).hits[0]?.url;

const letters = (text: string) => Array.from(text);
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

test('a hit names its document only where there are several', () => {
  assert.equal(find('реквизиты').hits[0]?.document, '');
  const other = texts.ru.sections.map((each) => ({
    ...each,
    document: 'Политика',
    url: `/other${each.url}`,
  }));
  const both = new Lexicon({ ...texts.ru, sections: [...texts.ru.sections, ...other] });
  const named = new Set(search('реквизиты', [both], false).hits.map(({ document }) => document));
  assert.deepEqual(named, new Set([texts.ru.sections[0]?.document, 'Политика']));
});

test('every stem of a word begins with the sound that the word is grouped by', () => {
  const alphabet = letters('абвгдежзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһaj3');
  const pairs = alphabet.flatMap((one) => alphabet.map((two) => one + two));
  const all = [
    ...pairs,
    ...pairs.flatMap((pair) => alphabet.map((three) => pair + three)),
    ...ru.places.forms,
    ...kk.places.forms,
  ];
  for (const word of all)
    for (const stem of [...textStems(word, 'ru'), ...textStems(word, 'kk')])
      assert.ok(stem.startsWith(firstSound(word)), `${word} → ${stem}`);
});

test('the words that a typo may stand for do not depend on earlier queries', () => {
  for (const text of Object.values(texts)) {
    const [used, fresh] = [new Lexicon(text).places, new Lexicon(text).places];
    for (const form of used.forms.toReversed()) used.same(form);
    for (const form of fresh.forms)
      for (let i = 0; i < form.length; i++) {
        const typo = form.slice(0, i) + form.slice(i + 1);
        assert.deepEqual([...used.near(typo)], [...fresh.near(typo)], typo);
      }
  }
});

test('a search for any word of the text finds a clause with that word', () => {
  for (const [lang, lexicon] of [
    ['ru', ru],
    ['kk', kk],
  ] as const)
    for (const form of lexicon.places.forms) {
      const { hits } = find(form, lang);
      assert.ok(hits.length, `${lang}: ${form}`);
      const places = [...lexicon.places.unitsOf(form).keys()].map(
        (index) => lexicon.places.units[index]?.section.url,
      );
      assert.ok(
        hits.some(({ url }) => places.includes(url.replace(/#.*/, ''))),
        `${lang}: ${form}`,
      );
    }
});

test('no query crashes the search or makes it hang', () => {
  const strange = [
    '😀👨‍👩‍👧',
    'שלום عليكم',
    '\u202eabc',
    ' ',
    '-',
    '%00',
    '&lt;b&gt;',
    'ё'.repeat(300),
    '1'.repeat(5000),
  ];
  for (const query of [...strange, 'отказ '.repeat(1700), 'а'.repeat(10_000)]) find(query);
  const scripts = fc.oneof(
    anyText,
    fc.string({
      unit: fc.constantFrom(...letters('абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі -.,')),
      maxLength: 40,
    }),
    fc.string({
      unit: fc.constantFrom(...letters("abcdefghijklmnopqrstuvwxyz'[];,./-= 0123456789")),
      maxLength: 40,
    }),
  );
  const began = Date.now();
  fc.assert(
    fc.property(scripts, (query) => find(query).hits.length >= 0),
    { numRuns: 5000 },
  );
  assert.ok(Date.now() - began < 60_000);
});

test('the result says what was searched for when a slip or the keyboard was corrected, and only then', () => {
  assert.equal(find('картой').searched, undefined);
  assert.equal(find('рекв').searched, undefined);
  assert.equal(find('jgkfnf').searched, 'оплата');
  assert.equal(find('реквезиты').searched, 'реквизиты');
  assert.equal(find('толем', 'kk').searched, undefined, 'the same word from another keyboard');
  assert.deepEqual(find('jgkfnf', 'ru', true).hits, []);
});

test('the result says that it is alike when only related words, or some of the words, were found', () => {
  const only = new Lexicon({ ...texts.ru, answers: [] });
  const alike = (query: string) => search(query, [only], false).alike;
  assert.equal(alike('картой'), false);
  assert.equal(alike('недостаточно средств на карте бегемота'), true);
});

test('an IIN is found when it is typed in groups or in part, from four digits', () => {
  for (const query of ['890421351205', '890421 351205', '8904 2135 1205', 'ИИН 890421', '1205'])
    assert.match(first(query) ?? '', /requisites\/#p4\.2$/, query);
  assert.equal(first('205'), undefined);
});

test('a name in Latin letters is found by its sound, in any Russian case, but not as the root of another word', () => {
  for (const query of ['виза', 'визой', 'мастеркардом', 'мастер кард', 'клаудпейментс'])
    assert.match(first(query) ?? '', /\/offer\//, query);
  assert.match(first('джетпея') ?? '', /\/payment-security\//);
  assert.ok(![...kk.places.same('жетпейді').keys()].includes('jetpay'), 'жетпейді means «is not enough»');
});

test('the other language answers when the reader’s language has nothing, and never repeats a clause', () => {
  const { hits } = find('төлем');
  assert.ok(hits.length && hits.every(({ lang }) => lang === 'kk'));
  assert.ok(find('Visa').hits.every(({ lang }) => lang === 'ru'));
  const places = find('Visa төлем').hits.map(({ url }) => url.replace(/^\/(ru|kk)/, ''));
  assert.deepEqual(places, [...new Set(places)]);
});

test('only words of the clause are marked, never words of a description', () => {
  for (const hit of find('мошенников').hits) {
    const marked = hit.text.filter(({ match }) => match);
    for (const { text } of marked) assert.match(text, /^мошенн/);
    assert.equal(marked.length > 0, hit.number.includes('.'));
  }
});

test('a word that only a description has leads to the section, with nothing marked', () => {
  const [hit] = find('шифруются').hits.filter(({ number }) => number === '2');
  assert.ok(hit?.text.every(({ match }) => !match));
});

test('a query that is empty or not about the text finds nothing', () => {
  for (const query of ['', '   ', '?!', 'биткоин', 'hgfdjkhgk'])
    assert.deepEqual(find(query).hits, [], query);
});

test('each alias has a reason, and finds a word of the text only thanks to the list', () => {
  const all = parse(readFileSync('content/aliases.yaml', 'utf8')) as Record<
    'ru' | 'kk',
    { words: string[]; because: string }[]
  >;
  const entries = (['ru', 'kk'] as const).flatMap((lang) => all[lang].map((each) => ({ lang, ...each })));
  for (const { lang, words, because } of entries) {
    assert.ok(because);
    const without = new Lexicon({ ...texts[lang], aliases: {} });
    const lexicon = lang === 'ru' ? ru : kk;
    const leads = (kind: 'places' | 'asks', word: string) =>
      lexicon[kind].same(fold(word)).size > without[kind].same(fold(word)).size;
    for (const word of words)
      assert.ok(leads('places', word) || leads('asks', word), `${word} leads nowhere`);
  }
});
