import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binFault, identificationFault, iinFault } from '../../src/domain/identification.ts';

test('both sellers have a valid IIN', () => {
  assert.equal(iinFault('800817401350'), undefined);
  assert.equal(iinFault('890421351205'), undefined);
});

// The eleventh digit has weight 11, so the method itself cannot see a change of it.
test('a wrong digit in a valid IIN is noticed in every place except the eleventh', () => {
  for (const iin of ['800817401350', '890421351205'])
    for (const place of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
      for (let digit = 0; digit < 10; digit++) {
        const changed = iin.slice(0, place) + String(digit) + iin.slice(place + 1);
        if (changed !== iin) assert.ok(iinFault(changed), changed);
      }
});

test('the second weights apply when the first give 10, and a number that gives 10 twice is invalid', () => {
  const valid: string[] = [];
  for (let serial = 0; serial < 1000; serial++) {
    const body = `9001013${String(serial).padStart(4, '0')}`;
    const sum = (weights: number[]) => weights.reduce((s, w, i) => s + w * Number(body[i]), 0) % 11;
    if (sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) !== 10) continue;
    const second = sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
    for (let digit = 0; digit < 10; digit++)
      assert.equal(iinFault(`${body}${digit}`) === undefined, digit === second, `${body}${digit}`);
    if (second < 10) valid.push(body);
  }
  assert.ok(valid.length > 10, 'the case was reached');
});

const faults: [string, RegExp][] = [
  ['80081740135', /12 цифр/],
  ['8008174013500', /12 цифр/],
  ['80081740135O', /12 цифр/],
  ['801317401350', /не дата рождения/],
  ['800231401350', /не дата рождения/],
  ['800817901350', /седьмая цифра/],
  ['800817401351', /контрольная цифра/],
];
for (const [iin, message] of faults)
  test(`the IIN ${iin} is refused: ${message.source}`, () => assert.match(iinFault(iin) ?? '', message));

// Numbers that two large companies publish about themselves.
const companies = ['971240001315', '941240000193'];

test('a valid company number is accepted, and hardly any wrong digit in it goes unnoticed', () => {
  for (const bin of companies) {
    assert.equal(identificationFault(bin), undefined);
    assert.ok(iinFault(bin));
    const changed = [0, 1, 2, 3, 5, 6, 7, 8, 9, 11].flatMap((place) =>
      Array.from({ length: 10 }, (_, digit) => bin.slice(0, place) + String(digit) + bin.slice(place + 1)),
    );
    const unnoticed = changed.filter((number) => number !== bin && !identificationFault(number));
    // A digit for which the first weights give 10 can match the second ones by chance.
    assert.ok(unnoticed.length <= 1, unnoticed.join());
  }
});

test('a personal number is not mistaken for a company number', () => {
  assert.equal(identificationFault('800817401350'), undefined);
  assert.match(identificationFault('800817401351') ?? '', /^ИИН .*контрольная цифра/);
});

for (const [bin, message] of [
  ['971340001315', /БИН .*не месяц/],
  ['971247001315', /БИН .*шестая цифра/],
] as const)
  test(`the company number ${bin} is refused: ${message.source}`, () =>
    assert.match(identificationFault(bin) ?? '', message));

// Invented numbers with the right control digit: of a resident, a non-resident, and persons who trade together.
for (const bin of ['200140001230', '190351001114', '220760007899'])
  test(`the company number ${bin} is valid`, () => assert.equal(binFault(bin), undefined));

for (const [bin, message] of [
  ['920315300123', /пятая цифра бывает от 4 до 6/],
  ['200170001230', /пятая цифра бывает от 4 до 6/],
  ['20014000123', /12 цифр/],
  ['200140001231', /контрольная цифра/],
] as const)
  test(`${bin} is no company number: ${message.source}`, () => assert.match(binFault(bin) ?? '', message));
