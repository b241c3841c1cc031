import { plainNumber, sum } from './quantities-number.ts';
import { allUnits, comparisons, quantityPattern, type QuantityWords } from './quantities-pattern.ts';

/** A number of a text with what belongs to it. */
export interface Parts {
  /** As it stands, and where: `не более 5 млн тенге`. */
  text: string;
  index: number;
  /** `−`, `+`, `±` or empty. */
  sign: string;
  /** In one spelling, without its multiplier. */
  number: string;
  /** Number of zeros of its multiplier: 6 for «млн». */
  zeros: number;
  /** `KZT`, `work day`; of the day of a date `month 5`; empty when it has none. */
  unit: string;
  /** The year of a date; empty when it has none. */
  year: string;
  /** `≤`, `≥`, `<`, `>`, `≠` or `≈`; empty where it is compared with nothing. */
  bound: string;
  /** Whether that was said in words, of which a language has more than we know. */
  isBoundInWords: boolean;
  /** Whether the other language may leave it unsaid: «один месяц», «месяц». */
  mayLack: boolean;
}

/** What names a text, of names with their expressions, tried in order. Empty when nothing does. */
function naming(names: readonly (readonly [string, string])[]): (text: string | undefined) => string {
  const whole = names.map(([name, source]) => [name, new RegExp(`^(?:${source})$`, 'iu')] as const);
  return (text = '') => whole.find(([, expression]) => expression.test(text))?.[0] ?? '';
}

const isInBrackets = (text: string, index: number) =>
  text.lastIndexOf('(', index) > text.lastIndexOf(')', index);

const signOf = (written: string) =>
  /[+＋]/.test(written) ? '+' : written.includes('±') ? '±' : written && '−';

/** A year or a time of day is one with and without its word: «2025 г.», «9:00 часов». */
const needsNoUnit = (number: string, unit: string) =>
  (unit === 'year' && /^(?:19|20)\d\d$/.test(number)) || (unit === 'hour' && /^\d\d?\.\d\d$/.test(number));

type Reader = (text: string) => Parts[];

/** The reader of each language's words: its expressions are large, and every rule that reads numbers needs one. */
const readers = new WeakMap<QuantityWords, Reader>();

/** A reader of the numbers of a language's texts, in their order; the texts have no no-break spaces. */
export function partsReader(months: readonly string[], words: QuantityWords): Reader {
  const reader = readers.get(words) ?? newReader(months, words);
  readers.set(words, reader);
  return reader;
}

function newReader(months: readonly string[], words: QuantityWords): Reader {
  const units = allUnits(words, months);
  const pattern = quantityPattern(words, units);
  const unitOf = naming(Object.entries(units));
  const zerosOf = naming(Object.entries(words.multipliers));
  const kindOf = naming(Object.entries(words.kinds));
  const comparisonOf = naming(Object.entries(comparisons));
  const boundBefore = naming(Object.entries(words.bounds.before));
  const boundAfter = naming(Object.entries(words.bounds.after));
  const valueOf = naming(words.numerals.map(([word, value]) => [String(value), word]));
  const inWords = (numeral: string) => sum(numeral.split(' ').map((word) => Number(valueOf(word))));

  return (text) =>
    [...text.matchAll(pattern)].flatMap((match): Parts[] => {
      const { groups = {}, index } = match;
      const { digits, numeral, multiplier, unit, prefix, clock, between = '' } = groups;
      // A number in words must count something, and in brackets it repeats digits; «тысяча тенге» is 1 000.
      const isCount = unit !== undefined || (multiplier !== undefined && numeral !== undefined);
      if (digits === undefined && (!isCount || isInBrackets(text, index))) return [];
      const number = digits === undefined ? String(numeral ? inWords(numeral) : 1) : plainNumber(digits);
      const kinds = between.split(' ').map(kindOf);
      const named = [...kinds, unitOf(unit ?? prefix) || (clock ? 'hour' : '')].filter(Boolean).join(' ');
      const compared = comparisonOf(groups['compared']);
      const said = boundBefore(groups['before']) || boundAfter(groups['after']);
      return [
        {
          text: match[0],
          index,
          sign: signOf((groups['sign'] ?? '') + (groups['inner'] ?? '')),
          number,
          zeros: Number(zerosOf(multiplier)),
          unit: needsNoUnit(number, named) ? '' : named,
          year: '',
          bound: compared || said,
          isBoundInWords: !compared,
          mayLack: digits === undefined && number === '1' && !multiplier,
        },
      ];
    });
}
