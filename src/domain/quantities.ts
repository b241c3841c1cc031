/** What a translation may not change, in one spelling for every language: dates, amounts, terms and other numbers. */
import { scaled } from './quantities-number.ts';
import { partsReader, type Parts } from './quantities-parts.ts';
import type { QuantityWords } from './quantities-pattern.ts';
import { withoutAddresses } from './written-addresses.ts';
import { blank, dates, space, type WrittenDate } from './written-dates.ts';

/** A quantity of a text. */
export interface Quantity extends Pick<Parts, 'bound' | 'isBoundInWords' | 'mayLack'> {
  /** As it stands: `не более 5 млн тенге`. */
  text: string;
  /** Sign, number and unit: `−5 %`, `5000000 KZT`, `10 work day`; of a date `1 month 3 2026`. */
  value: string;
  /**
   * The same with the unit or year of its neighbour, where it has none of its own: the 5 of «от 5 до 7 %» is `5 %`, and
   * in «с 1 мая по 5 июня 2026» both days are of that year, which Kazakh says with the first.
   */
  shared?: string | undefined;
}

const written = ({ sign, number, zeros, unit, year }: Parts) =>
  [sign + scaled(number, zeros), unit, year].filter(Boolean).join(' ');

/** The same number with what only its neighbour says. */
const completed = (parts: Parts, { zeros, unit, year }: Parts) =>
  written({ ...parts, zeros: parts.zeros || zeros, unit: parts.unit || unit, year });

/** The day of a date with its year. */
function dayOf({ text, index, iso }: WrittenDate): Parts {
  const [year = '', month, day] = iso.split('-');
  const parts = { text, index, number: String(Number(day)), unit: `month ${Number(month)}`, year };
  return { ...parts, sign: '', zeros: 0, bound: '', isBoundInWords: false, mayLack: false };
}

/** The quantities of numbers in their order, as they stand in the text. */
function valued(all: readonly Parts[], text: string): Quantity[] {
  /** Whether no more than a few words stand between a number and the next: «от 5 до 7 %», «3, 6 и 12 месяцев». */
  const isLinked = (here?: Parts, next?: Parts) =>
    here !== undefined &&
    next !== undefined &&
    /^[\p{L}\p{Pd}\s,]{1,14}$/u.test(text.slice(here.index + here.text.length, next.index));

  const following: (Parts | undefined)[] = [];
  for (let i = all.length - 1; i >= 0; i--) {
    const next = all[i + 1];
    if (isLinked(all[i], next)) following[i] = next?.unit || next?.zeros ? next : following[i + 1];
  }
  const before = (i: number) => (isLinked(all[i - 1], all[i]) ? all[i - 1] : undefined);

  return all.map((parts, i) => {
    const { bound, isBoundInWords, mayLack } = parts;
    const isWhole = parts.year || (parts.unit && !parts.unit.startsWith('month'));
    const near = isWhole ? undefined : (following[i] ?? before(i));
    return {
      text: parts.text.trim(),
      value: written(parts),
      shared: near && completed(parts, near),
      bound,
      isBoundInWords,
      mayLack,
    };
  });
}

/** A reader of the quantities of a language's texts. Numbers of addresses are no part of them. */
export function quantityReader(
  months: readonly string[],
  words: QuantityWords,
): (text: string) => Quantity[] {
  const read = partsReader(months, words);
  return (text) => {
    let rest = withoutAddresses(text.replaceAll(new RegExp(space, 'g'), ' '));
    const days = dates(rest, months).filter(({ isYearless }) => !isYearless);
    for (const { text: day, index } of days)
      rest = rest.slice(0, index) + blank(day) + rest.slice(index + day.length);
    const all = [...days.map(dayOf), ...read(rest)].sort((a, b) => a.index - b.index);
    return valued(all, rest);
  };
}

/** Whether two quantities are the same as far as their words tell. */
function isAlike(one: Quantity, other: Quantity): boolean {
  const isSameValue =
    one.value === other.value ||
    one.value === other.shared ||
    one.shared === other.value ||
    (one.shared !== undefined && one.shared === other.shared);
  const isSameBound =
    one.bound === other.bound || (!one.bound && other.isBoundInWords) || (!other.bound && one.isBoundInWords);
  return isSameValue && isSameBound;
}

const isEqual = (one: Quantity, other: Quantity) => one.value === other.value && one.bound === other.bound;

/** The quantities that each of two texts has and the other lacks; each occurrence counts. */
export function quantityDifference(
  wanted: readonly Quantity[],
  given: readonly Quantity[],
): [missing: Quantity[], extra: Quantity[]] {
  let missing = [...wanted];
  const extra = [...given];
  // Equals first, so that what is merely alike takes no other's place.
  for (const isSame of [isEqual, isAlike])
    missing = missing.filter((each) => {
      const i = extra.findIndex((other) => isSame(each, other));
      if (i >= 0) extra.splice(i, 1);
      return i < 0;
    });
  const isSaid = ({ mayLack }: Quantity) => !mayLack;
  return [missing.filter(isSaid), extra.filter(isSaid)];
}
