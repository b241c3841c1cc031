/** Words and names in Latin letters inside texts of another alphabet. */
import { withoutAddresses } from './written-addresses.ts';

/** A Latin letter inside a Cyrillic word is a slip of the keyboard, not a name. */
const word = /(?<!\p{L})[A-Za-z][A-Za-z\d]*(?!\p{L})/gu;

/**
 * Latin letters that no Russian or Kazakh letter resembles, in any common font or in italics. Source: Unicode's
 * confusables.txt, and what keyboards are known to confuse; `l` resembles «І» where a capital may stand.
 */
const unlike = /[DFGJLNQRSUVWZdfgjqsvwz]|(?<=[a-z])l/;
/** The same where digits stand, which letters resemble, too: S is 5, g is 9. */
const unlikeDigits = /[DFJLNQRUVWdfjvw]/;
const roman = /^(?=[IVX]{2}|V)X{0,3}(?:IX|IV|V?I{0,3})$/;

/** Whether nobody can take a word for one in Cyrillic letters: it is a name («Wi-Fi»), or a Roman number. */
export const isPlainlyLatin = (text: string): boolean =>
  roman.test(text) ||
  (/^[A-Za-z\d]{2,}$/.test(text.replaceAll('-', '')) && (/\d/.test(text) ? unlikeDigits : unlike).test(text));

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
/** One spelling of what differs only in case or in signs that look alike: `V1SA` and `Vlsa` are `visa`. */
const shape = (name: string) => name.toLowerCase().replaceAll(/[l1|]/g, 'i').replaceAll('0', 'o');

/** Whether one letter more, less or other makes one name of the other. */
function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  return short.slice(short.length === long.length ? start + 1 : start) === long.slice(start + 1);
}

/**
 * The known name that a Latin word was meant to be: another case («MasterCard» is not «Mastercard»), or one letter off
 * in four or more. Undefined for a known word, which may begin a sentence with a capital, and for a word of its own.
 */
export function misspelt(text: string, known: readonly string[]): string | undefined {
  const names = known.flatMap((name) => [
    ...(name.match(word) ?? []),
    ...(/^[A-Za-z-]+$/.test(name) ? [name] : []),
  ]);
  if (names.some((name) => text === name || text === capital(name))) return undefined;
  return (
    names.find((name) => shape(name) === shape(text)) ??
    names.find((name) => name.length > 3 && /[A-Z]/.test(name) && isOneLetterOff(shape(name), shape(text)))
  );
}

/**
 * Names in Latin letters as they stand, sorted, those of addresses aside. Where `isMixed` (a language has
 * Latin letters of its own) only words of `known` names are names.
 */
export function latinNames(text: string, known: readonly string[], isMixed = false): string[] {
  const names = new Set(known.flatMap((name) => name.match(word) ?? []));
  const words = withoutAddresses(text).match(word) ?? [];
  return words.filter((each) => !isMixed || names.has(each)).sort();
}

/** Whether a word of two letters or more is one of a known name's: «PCI» of «PCI DSS 3.0». */
export const isWordOf = (text: string, known: readonly string[]): boolean =>
  text.length > 1 && known.some((name) => name.match(word)?.includes(text));

/** One spelling of a name at the start of a sentence and inside it; a name that is known with a capital keeps it. */
export function withoutCapital(name: string, known: readonly string[]): string {
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  return isWordOf(name, known) && !isWordOf(lower, known) ? name : lower;
}
