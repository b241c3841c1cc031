/** A date found in a text. */
export interface WrittenDate {
  /** As written: `31.02.2026`. */
  text: string;
  /** `2026-02-31`, whether or not such a day exists. */
  iso: string;
  index: number;
}

const currency = '(?:тенге|теңге|тг|₸|KZT)';
const space = '[ \\u00a0\\u202f]';
const addresses = /https?:\/\/\S+|\S+@\S+/g;
const blank = (found: string) => ' '.repeat(found.length);

/** Finds dates in digits, and in words with the language's month names: `26 ноября 2025`, `2025 жылғы 26 қараша`. */
export function dates(text: string, months: readonly string[]): WrittenDate[] {
  const month = `(${months.join('|')})\\p{L}*`;
  const day = '(?<!\\d)(\\d{1,2})';
  const year = '(\\d{4})(?!\\d)';
  const iso = (y = '', m = '', d = '') => [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-');
  const number = (word = '') => String(months.indexOf(word.toLowerCase()) + 1);
  const found = (pattern: string, read: (groups: string[]) => string) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
      text: match[0],
      iso: read(match.slice(1)),
      index: match.index,
    }));
  return [
    ...found(`${day}\\.(\\d{1,2})\\.${year}`, ([d, m, y]) => iso(y, m, d)),
    ...found(`${day}${space}+${month}${space}+${year}`, ([d, m, y]) => iso(y, number(m), d)),
    ...found(`${year}${space}+\\p{L}+${space}+(\\d{1,2})${space}+${month}`, ([y, d, m]) =>
      iso(y, number(m), d),
    ),
  ];
}

/**
 * What a translation must not change: dates, amounts of money, percentages and other numbers, sorted and in one form
 * for all languages. Numbers in addresses are ignored.
 */
export function quantities(text: string, months: readonly string[]): string[] {
  let rest = text.replace(addresses, blank);
  const inWords = dates(rest, months);
  for (const { text: date } of inWords) rest = rest.replace(date, blank);
  const number = `\\d{1,3}(?:${space}\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*`;
  const others = [...rest.matchAll(new RegExp(`(${number})(?:${space}*(${currency}|%))?`, 'giu'))].map(
    ([, digits = '', unit]) =>
      digits.replaceAll(new RegExp(space, 'g'), '').replaceAll(',', '.') +
      (unit === undefined ? '' : unit === '%' ? '%' : ' KZT'),
  );
  return [...inWords.map(({ iso }) => iso), ...others].sort();
}

/**
 * The words in Latin letters that belong to `known` names, sorted, each as often as it occurs; addresses are ignored.
 * Other words are not counted: in a language written in Latin letters, any ordinary word would look like a name.
 */
export function latinNames(text: string, known: readonly string[]): string[] {
  // A Latin letter inside a Cyrillic word is a typing slip, not a name.
  const word = /(?<!\p{L})[A-Za-z][A-Za-z\d]*(?!\p{L})/gu;
  const names = new Set(known.flatMap((name) => name.match(word) ?? []));
  return (text.replace(addresses, blank).match(word) ?? []).filter((each) => names.has(each)).sort();
}
