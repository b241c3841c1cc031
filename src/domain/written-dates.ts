/** A date of a text. */
export interface WrittenDate {
  /** As it stands: `31.02.2026`. */
  text: string;
  /** `2026-02-31`, whether such a day exists or not; of the leap year 2000 where the text names no year. */
  iso: string;
  /** Whether the text names no year: `31 июня`. */
  isYearless: boolean;
  index: number;
}

/** White space inside a number or between it and its unit, as a regular expression's source. */
export const space = '[ \\u00a0\\u2007\\u2009\\u202f]';

/**
 * Endings of a Kazakh noun: possession, case and `-ғы`, as a regular expression's source. No Russian month of a date
 * has one, so dates of both languages are read by it.
 */
export const kazakhEndings =
  '(?:с?[ыі])?(?:[ндт][ыі]ң|н?[ғгқк]?[ае]|[ндт][ыі]|н|[ғгқк][ыі]|н?[дт][ае](?:[ғгқк][ыі]|н)?|н[ае]н|[мбп]ен)?';

/** Spaces in the place of what was found, so that the rest stays where it is. */
export const blank = (found: string) => ' '.repeat(found.length);

const leapYear = '2000';

/** Dates in digits, and in words by the months of the language: `26 ноября 2025`, `2025 жылғы 26 қараша`, `26 ноября`. */
export function dates(text: string, months: readonly string[]): WrittenDate[] {
  const month = `(${months.join('|')})`;
  const day = '(?<!\\d)[«“"]?(\\d{1,2})[»”"]?';
  const year = '(\\d{4})(?!\\d)';
  const iso = (y = '', m = '', d = '') => [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-');
  const number = (word = '') => String(months.indexOf(word.toLowerCase()) + 1);
  let rest = text;
  const found = (pattern: string, read: (groups: string[]) => string, isYearless = false): WrittenDate[] => {
    const expression = new RegExp(pattern, 'giu');
    const matches = [...rest.matchAll(expression)];
    rest = rest.replace(expression, blank);
    return matches.map((match) => ({
      text: match[0],
      iso: read(match.slice(1)),
      isYearless,
      index: match.index,
    }));
  };
  return [
    ...found(`(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.${year}`, ([d, m, y]) => iso(y, m, d)),
    ...found('(?<![\\d-])(\\d{4})-(0\\d|1[0-2])-([0-2]\\d|3[01])(?!-?\\d)', ([y, m, d]) => iso(y, m, d)),
    ...found(`${day}${space}+${month}\\p{L}*${space}+${year}`, ([d, m, y]) => iso(y, number(m), d)),
    ...found(`${year}${space}+\\p{L}+\\.?${space}+${day}${space}+${month}\\p{L}*`, ([y, d, m]) =>
      iso(y, number(m), d),
    ),
    ...found(
      `${day}${space}+${month}${kazakhEndings}(?!\\p{L})`,
      ([d, m]) => iso(leapYear, number(m), d),
      true,
    ),
  ];
}
