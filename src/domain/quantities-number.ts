/** Numbers of a text in one spelling, whatever digits or words they are written in. */

/** A digit of any script as one of ours: Unicode keeps the ten of each together and in order. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let below = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - below - 1))) below++;
  return String(below % 10);
}

/**
 * A number written in digits: `10 000,5` is `10000.5`, `５` is `5`, `½` is `1/2`, `1½` is `1+1/2`, `10²` is `10^2`,
 * `09:00` is `9.00`.
 */
export const plainNumber = (written: string): string =>
  written
    .replaceAll(/[\u2070-\u2079¹²³]+/g, (power) => `^${power.normalize('NFKD')}`)
    .replaceAll(/[\p{No}\p{Nl}]/gu, (sign) => `+${sign.normalize('NFKD')}`)
    .replaceAll(/\p{Nd}/gu, digit)
    .replaceAll(' ', '')
    .replaceAll(/[⁄∕]/g, '/')
    .replaceAll(/[,:]/g, '.')
    .replace(/^\+|^0(?=\d\.\d\d$)/, '');

/** A plain number with so many zeros more: 1.5 and 6 are 1500000. What is no decimal keeps its form: `1/2e6`. */
export function scaled(number: string, zeros: number): string {
  if (!zeros) return number;
  if (!/^\d+(?:\.\d+)?$/.test(number)) return `${number}e${zeros}`;
  const [whole = '', part = ''] = number.split('.');
  const digits = whole + part.padEnd(zeros, '0').slice(0, zeros);
  const rest = part.slice(zeros);
  return digits.replace(/^0+(?=\d)/, '') + (rest && `.${rest}`);
}

/** The values of a number's words, in order, as one: 20 and 4 are 24, 2 and 100 are 200. */
export const sum = (values: readonly number[]): number =>
  values.reduce(
    (total, value) => (value === 100 && total > 0 && total < 10 ? total * 100 : total + value),
    0,
  );
