import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, type ClauseNumber } from '../../src/domain/clause-number.ts';
import { redline } from '../../src/domain/redline.ts';
import { newNumbers, renumbered } from '../../src/domain/renumbering.ts';
import type { TextBlock } from '../../src/domain/section-text.ts';

const section = (slug: string, number: number, ...words: string[]): TextBlock[] =>
  words.map((each, i) => ({
    section: slug,
    clause: counted(number, i + 1),
    text: each,
    words: each,
  }));

const sentences = [
  'Карта Visa',
  'Срок карты истёк',
  'Мало денег',
  'Банк отказал',
  'Спросите поддержку',
] as const;
const [visa, expired, poor, refused, ask] = sentences;

const between = (before: TextBlock[], after: TextBlock[]) => renumbered(redline(before, after).entries);
const shown = (number: ClauseNumber | undefined) => number?.printed ?? '';
const pairs = (all: ReturnType<typeof between>) => all.map(({ was, now }) => `${shown(was)}>${shown(now)}`);

test('a clause that is inserted gives new numbers to those below it, and to no others', () => {
  const found = between(section('card', 1, visa, poor, ask), section('card', 1, visa, expired, poor, ask));
  assert.deepEqual(pairs(found), ['1.2>1.3', '1.3>1.4']);
});

test('a clause that is removed leaves its number to the next one, and the last number to none', () => {
  const found = between(section('card', 1, visa, expired, poor), section('card', 1, visa, poor));
  assert.deepEqual(pairs(found).toSorted(), ['1.2>', '1.3>1.2']);
});

test('a changed clause keeps its number, and a number says in which section it was and is', () => {
  const before = [...section('card', 1, visa, 'Банк отказал в платеже'), ...section('help', 2, ask)];
  const after = [
    ...section('card', 1, visa, 'Банк отказал в оплате'),
    ...section('more', 2, poor),
    ...section('help', 3, ask),
  ];
  const found = between(before, after);
  assert.deepEqual(pairs(found), ['2.1>3.1']);
  assert.deepEqual(found[0]?.sections, { was: 'help', now: 'help' });
});

test('new numbers in a row are one run, up to 1.10, and a removed clause has none', () => {
  const many = Array.from({ length: 9 }, (_, i) => `${'много '.repeat(i + 1)}слов`);
  const found = between(section('card', 1, ...many, refused), section('card', 1, ask, ...many));
  const runs = newNumbers(found).map(({ was, now }) => [...was, ...now].map(shown).join(' '));
  assert.deepEqual(runs, ['1.1 1.9 1.2 1.10']);
});
