import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { isDate } from '../../src/domain/dates.ts';
import { quantityDifference, quantityReader } from '../../src/domain/quantities.ts';
import { dates } from '../../src/domain/written-dates.ts';
import kk from '../../src/i18n/kk.ts';
import ru from '../../src/i18n/ru.ts';

// The same cases in every run: whether a change may land must not hang on luck.
fc.configureGlobal({ seed: 20251126 });

interface Pairs {
  same: [ru: string, kk: string][];
  different: [ru: string, kk: string, missing: string[], extra: string[]][];
  prose: [ru: string, kk: string][];
}
const pairs = parse(readFileSync('tests/fixtures/quantities.yaml', 'utf8')) as Pairs;

const readRu = quantityReader(ru.months, ru.quantities);
const readKk = quantityReader(kk.months, kk.quantities);
const difference = (russian: string, kazakh: string): [string[], string[]] => {
  const [missing, extra] = quantityDifference(readRu(russian), readKk(kazakh));
  return [missing.map(({ text }) => text), extra.map(({ text }) => text)];
};

describe('quantities that are the same', () => {
  for (const [russian, kazakh] of [...pairs.same, ...pairs.prose])
    test(`«${russian}» = «${kazakh}»`, () => assert.deepEqual(difference(russian, kazakh), [[], []]));
});

describe('quantities that differ are named as they stand', () => {
  for (const [russian, kazakh, ...named] of pairs.different)
    test(`«${russian}» ≠ «${kazakh}»`, () => assert.deepEqual(difference(russian, kazakh), named));
});

test('every clause of an offer that loses a number is told', () => {
  for (const [russian, kazakh] of pairs.prose) {
    const shorter = kazakh.replace(/\d+(?!.*\d)/, '');
    if (shorter !== kazakh) assert.notDeepEqual(difference(russian, shorter), [[], []], kazakh);
  }
});

const days: [string, readonly string[], boolean][] = [
  ['31 июня', ru.months, false],
  ['«31» июня', ru.months, false],
  ['30 февраля', ru.months, false],
  ['29 февраля', ru.months, true],
  ['29 февраля 2026', ru.months, false],
  ['31 мая', ru.months, true],
  ['31 маусымнан', kk.months, false],
  ['30 ақпан', kk.months, false],
  ['2026 жылғы «31» қараша', kk.months, false],
  ['2026-02-30', ru.months, false],
];
for (const [text, months, exists] of days)
  test(`«${text}» is read as a day that ${exists ? 'exists' : 'does not exist'}`, () =>
    assert.deepEqual(
      dates(`с ${text}.`, months).map(({ iso }) => isDate(iso)),
      [exists],
    ));

test('words that begin like a month are no dates', () => {
  assert.deepEqual(dates('5 маяков', ru.months), []);
  assert.deepEqual(dates('2 маусымдық билет, 5 қазандықшы', kk.months), []);
});

/** The parts of a quantity, each as both languages write it. */
const parts = {
  bound: [
    ['', ''],
    ['≤ ', '≤ '],
    ['≥ ', '≥ '],
    ['< ', '<'],
    ['>', '> '],
  ],
  sign: [
    ['', ''],
    ['−', '-'],
    ['+', '+'],
    ['±', '±'],
  ],
  multiplier: [
    ['', ''],
    [' тыс.', ' мың'],
    [' млн', ' миллион'],
    [' миллиардов', ' млрд'],
  ],
  unit: [
    ['', ''],
    ['\u00a0%', ' пайыз'],
    [' ‰', '‰'],
    [' тенге', ' теңгеден'],
    [' ₽', ' рубль'],
    [' долларов США', ' $'],
    [' €', ' еуроны'],
    [' секунд', ' секундта'],
    [' минут', ' минуттан'],
    [' часов', ' сағатқа'],
    [' дней', ' күннің'],
    [' рабочих дней', ' жұмыс күні'],
    [' суток', ' тәулікке'],
    [' недель', ' аптаға'],
    [' месяцев', ' ай'],
    [' лет', ' жылға'],
    [' МРП', ' АЕК-ке'],
    [' км', ' километр'],
    [' кг', ' кг'],
    [' ГБ', ' гигабайт'],
  ],
} satisfies Record<string, [string, string][]>;
type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];

const quantity = fc.record({
  // Digits of thousands with a fraction cannot be had by a multiplier from others.
  digits: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 })),
  chosen: fc.record(
    Object.fromEntries(names.map((name) => [name, fc.nat(parts[name].length - 1)])) as Record<
      Part,
      fc.Arbitrary<number>
    >,
  ),
});
type Quantity = typeof quantity extends fc.Arbitrary<infer T> ? T : never;

const written = ({ digits: [whole, part], chosen }: Quantity, lang: 0 | 1): string => {
  const [bound = '', sign = '', multiplier = '', unit = ''] = names.map(
    (name) => parts[name][chosen[name]]?.[lang],
  );
  return `${bound}${sign}${whole},${part}${multiplier}${unit}`;
};
const clause = (all: readonly Quantity[], lang: 0 | 1) =>
  all.map((each) => (lang ? `Төлем ${written(each, 1)} болады.` : `Платёж: ${written(each, 0)}.`)).join(' ');

test('the same quantities in both languages are the same, in any order', () => {
  fc.assert(
    fc.property(fc.array(quantity, { minLength: 1, maxLength: 4 }), (all) => {
      assert.deepEqual(difference(clause(all, 0), clause(all.toReversed(), 1)), [[], []]);
    }),
    { numRuns: 1000 },
  );
});

test('one sign, digit, multiplier or unit that is another is noticed', () => {
  fc.assert(
    fc.property(
      fc.array(quantity, { minLength: 1, maxLength: 4 }),
      fc.nat(3),
      fc.constantFrom<Part | 'digits'>(...names, 'digits'),
      fc.integer({ min: 1, max: 8 }),
      (all, which, part, by) => {
        const at = which % all.length;
        const changed = all.map((each, i): Quantity => {
          if (i !== at) return each;
          const [whole, tenths] = each.digits;
          if (part === 'digits') return { ...each, digits: [whole, ((tenths - 1 + by) % 9) + 1] };
          const { length } = parts[part];
          const other = (each.chosen[part] + 1 + (by % (length - 1))) % length;
          return { ...each, chosen: { ...each.chosen, [part]: other } };
        });
        const [missing, extra] = difference(clause(all, 0), clause(changed, 1));
        assert.deepEqual([missing.length, extra.length], [1, 1]);
      },
    ),
    { numRuns: 3000 },
  );
});
