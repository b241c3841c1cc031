import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distance } from '../../src/search/distance.ts';
import { fold, words } from '../../src/search/fold.ts';
import { kazakhStems } from '../../src/search/kazakh.ts';
import { flips, toCyrillic, toLatin } from '../../src/search/keyboard.ts';
import { russianStems } from '../../src/search/russian.ts';
import { isStopWord } from '../../src/search/stop-words.ts';
import { skeletons } from '../../src/search/skeleton.ts';

// The same cases in every run: whether a change may be merged must not depend on luck.
fc.configureGlobal({ seed: 20251126 });

const letters = (text: string) => Array.from(text);
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => fold(fold(text)) === fold(text)),
    { numRuns: 10_000 },
  );
});

test('letters that people confuse fold into one spelling', () => {
  assert.equal(fold('ПЛАТЁЖ'), 'платеж');
  assert.equal(fold('опла́та'), 'оплата');
  assert.equal(fold('қауiпсiздiк'), 'қауіпсіздік', 'Latin i');
  assert.equal(fold('сvv'), 'cvv', 'Cyrillic с');
  assert.equal(fold('об\u00adязательство'), 'обязательство');
  assert.equal(fold('картой'), 'картой', 'й stays a letter of its own');
});

test('a hyphenated word is split into its parts, unless a part is a single letter', () => {
  assert.deepEqual(words('Банк-эмитент, 3-D Secure и e-mail: PCI DSS 3.0'), [
    ...['банк', 'эмитент', '3d', 'secure', 'и', 'email', 'pci', 'dss', '3.0'],
  ]);
});

test('the fast path for common letters and signs finds the same words as the path for any text', () => {
  const ours = fc.string({
    unit: fc.constantFrom(...letters("aZéйЁёәІһ07«»“’´'`‑–—…-.,:;@/ \n")),
    maxLength: 40,
  });
  fc.assert(
    fc.property(ours, (text) => assert.deepEqual(words(text), words(`${text} ☺`))),
    { numRuns: 20_000 },
  );
});

for (const layout of ['ru', 'kk'] as const)
  test(`flipping the ${layout} layout is its own inverse`, () => {
    const keys = fc.string({
      unit: fc.constantFrom(...letters("`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./")),
    });
    fc.assert(fc.property(keys, (text) => toLatin(toCyrillic(text, layout), layout) === text));
  });

test('text typed in the wrong layout is flipped for both layouts, in both directions', () => {
  assert.deepEqual(flips('jgkfnf'), ['оплата']);
  assert.ok(flips('n-ktv').includes('төлем'));
  assert.deepEqual(flips('мшыф'), ['visa']);
  assert.ok(flips(',tpjgfcyjcnm').includes('безопасность'));
  assert.deepEqual(flips('2025'), []);
});

test('different spellings of a word share a skeleton', () => {
  const alike = (...spellings: string[]) => {
    const all = spellings.map((word) => skeletons(fold(word)));
    for (const each of all)
      assert.ok(each.includes(all[0]?.[0] ?? ''), `${spellings.join(' ')}: ${all.join(' ')}`);
  };
  alike('қауіпсіздік', 'кауипсиздик', 'qauipsizdik', 'қауiпсiздiк');
  alike('тарту', 'tartu', 'tartý');
  alike('деңгей', 'деңгей', 'dengei', 'deńgeı', 'deñgei');
  alike('шүғыл', 'shuǵyl', 'şūğyl', 'shugyl');
  alike('юридический', 'yuridicheskiy', 'juridicheskij', 'iuridicheskii');
  alike('платежей', 'platezhey', 'platezhei', 'platejei');
  alike('защищает', 'zashchishchaet', 'zaschischaet');
});

const emptied = (text: string) =>
  words(text).filter((word) => ![...russianStems(word), ...kazakhStems(word)].every(Boolean));

test('no stemmer leaves a word empty, in random text or in any single Unicode character', () => {
  fc.assert(
    fc.property(anyText, (text) => emptied(text).length === 0),
    { numRuns: 10_000 },
  );
  for (let code = 0; code <= 0x10ffff; code++) assert.deepEqual(emptied(String.fromCodePoint(code)), []);
});

test('no stemmer leaves a word of one, two or three Russian, Kazakh or Latin letters empty', () => {
  const alphabet = letters('абвгдежзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһabcdefghijklmnopqrstuvwxyz');
  for (const one of alphabet)
    for (const two of ['', ...alphabet])
      for (const three of two ? ['', ...alphabet] : ['']) assert.deepEqual(emptied(one + two + three), []);
});

test('forms of one Kazakh word share a stem, different words do not', () => {
  const meet = (a: string, b: string) =>
    kazakhStems(a).some((stem) => stem.length > 3 && kazakhStems(b).includes(stem));
  for (const [a = '', b = ''] of [
    ['төлем', 'төлемдеріңізден'],
    ['төлем', 'төледім'],
    ['картаның', 'карталарымызға'],
    ['қауіпсіздік', 'қауіпсіздігі'],
    ['тартылды', 'тартылатын'],
    ['алаяқтық', 'алаяқтардан'],
    ['мекенжай', 'мекенжайымызда'],
    ['сатушы', 'сатушылардікі'],
  ])
    assert.ok(meet(a, b), `${a} ${b}`);
  for (const [a = '', b = ''] of [
    ['төлем', 'талап'],
    ['карта', 'қаражат'],
    ['банк', 'баспа'],
  ])
    assert.ok(!meet(a, b), `${a} ${b}`);
});

test('an extra, missing or wrong letter, or two swapped ones, count as one typo', () => {
  assert.equal(distance('отказз', 'отказ', 2), 1);
  assert.equal(distance('откз', 'отказ', 2), 1);
  assert.equal(distance('откас', 'отказ', 2), 1);
  assert.equal(distance('октаз', 'отказ', 2), 1);
  assert.equal(distance('отказ', 'реквизиты', 2), 3);
});

test('distance is symmetric, and zero exactly for equal words', () => {
  const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 8 });
  fc.assert(
    fc.property(
      word,
      word,
      (a, b) => distance(a, b, 8) === distance(b, a, 8) && (distance(a, b, 8) === 0) === (a === b),
    ),
  );
});

test('a word that only puts a question is one in Latin letters too, and in Russian letters for Kazakh', () => {
  for (const word of ['қалай', 'калай', 'qalai', 'на', 'na', 'кимге', 'кто', 'kto'])
    assert.ok(isStopWord(word), word);
  for (const word of ['карта', 'karta', 'visa', 'ип', 'код', 'чек']) assert.ok(!isStopWord(word), word);
});
