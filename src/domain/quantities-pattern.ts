/** How a quantity is written in a language: signs that are the same in all, and the words of one. */
import { kazakhEndings } from './written-dates.ts';

/** Sources of regular expressions by the name of what they mean; the name is the same in every language. */
type Names = Readonly<Record<string, string>>;

/** The words of a language for quantities, as sources of regular expressions; whole words are matched, in any case. */
export interface QuantityWords {
  /** Units: `day`, `KZT`. A name that begins with another one's word comes first. */
  units: Names;
  /** What makes it another unit: `work` for a working day. */
  kinds: Names;
  /** Other words that may stand between a number and its unit and change nothing. */
  between: string;
  /** Multipliers by their number of zeros. */
  multipliers: Names;
  /** Endings behind a hyphen after which a number still counts its unit: «5-ти дней». */
  endings: string;
  /** The word before an hour of the day, where a language has one. */
  clock: string;
  minus: string;
  /** «не более», «не менее» in words, before the number or after its unit. */
  bounds: { before: Names; after: Names };
  /** Words of numbers with their values, the greater first. */
  numerals: readonly (readonly [word: string, value: number])[];
}

const currencies: Names = {
  KZT: '₸|KZT',
  RUB: '₽|RUB|RUR',
  USD: '\\$|USD',
  EUR: '€|EUR',
  GBP: '£|GBP',
  CNY: '¥|CNY',
};

const symbols: Names = {
  ...currencies,
  '%': '[%％﹪]',
  '‰': '‰',
  '‱': '‱',
  'km²': 'км[²2]|km[²2]',
  'm²': 'м[²2]|m[²2]',
  'm³': 'м[³3]|m[³3]',
  km: 'км|km',
  cm: 'см|cm',
  mm: 'мм|mm',
  m: 'м|m',
  kg: 'кг|kg',
  kB: 'кб|kB',
  MB: 'мб|MB',
  GB: 'гб|GB',
  TB: 'тб|TB',
  l: 'л(?!\\.)',
  ha: 'га',
  W: 'вт|W',
  kW: 'квт|kW',
  '°F': '° ?F',
  '°': '°',
};

/** Comparisons in signs. */
export const comparisons: Names = {
  '≤': '[≤⩽≦]|<=',
  '≥': '[≥⩾≧]|>=',
  '<': '<',
  '>': '>',
  '≠': '≠',
  '≈': '[≈~]',
};

/** The units of a language with the signs of all; a day of a month is counted in a unit, too. */
export function allUnits(words: QuantityWords, months: readonly string[]): Names {
  const ofMonths = months.map((month, i) => [`month ${i + 1}`, `${month}${kazakhEndings}`]);
  const names = new Set([...Object.keys(symbols), ...Object.keys(words.units)]);
  const both = [...names].map((name) => [
    name,
    [words.units[name], symbols[name]].filter((each) => each !== undefined).join('|'),
  ]);
  return Object.fromEntries([...ofMonths, ...both]) as Names;
}

const any = (names: Names) => Object.values(names).join('|') || '(?!)';
const hyphen = '[-\u2010\u2011]';
const wordEnd = '(?!(?<=\\p{L})[\\p{L}\\p{No}])';

/** The expression that finds the quantities of a text without no-break spaces; its groups are named after their parts. */
export function quantityPattern(words: QuantityWords, units: Names): RegExp {
  const { kinds, between, multipliers, endings, clock, minus, bounds, numerals } = words;
  const unit = `(?:${any(units)})${wordEnd}`;
  const numeral = `(?:${numerals.map(([word]) => word).join('|') || '(?!)'})`;
  const gap = `(?:${hyphen}(?:${endings})|\\))? *(?:\\([^()\\p{N}]+\\) *)?`;
  const digits = `\\p{Nd}{1,3}(?: \\p{Nd}{3})+(?:[.,]\\p{Nd}+)?(?!\\p{Nd})|\\p{Nd}+(?:[.,:/⁄∕]\\p{Nd}+)*`;
  // A dash is a minus where a number follows it at once and none stands before it: «5–7», «3-D» and «от 5 –7» have none.
  const dash = `(?<![\\p{L}\\p{N}%‰‱)»]|[\\p{N}%‰‱] )[−–‒－+＋±-]`;
  return new RegExp(
    `(?:(?<compared>${any(comparisons)}) *|(?<!\\p{L})(?<before>${any(bounds.before)}) +)?` +
      `(?:(?<!\\p{L})(?<clock>${clock || '(?!)'}) +)?` +
      `(?<sign>${dash}|(?<!\\p{L})${minus} +)?` +
      `(?:(?<!\\p{L})(?<prefix>${any(currencies)}) *(?<inner>[−–-])?)?` +
      `(?:(?<digits>(?:${digits})(?: ?[\\p{No}\\p{Nl}]+)?|[\\p{No}\\p{Nl}]+)` +
      `|(?<!\\p{L})(?:(?<numeral>${numeral}(?: ${numeral})*)|(?=(?:${any(multipliers)})${wordEnd})))` +
      `(?:${gap}(?<multiplier>${any(multipliers)})${wordEnd})?` +
      `(?:${gap}(?<between>(?:(?:${any(kinds)}|${between}) +){0,2})(?<unit>${unit}))?` +
      `(?:(?:${hyphen}\\p{L}+)? (?<after>${any(bounds.after)})(?!\\p{L}))?`,
    'giu',
  );
}
