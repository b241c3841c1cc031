import { blank } from './written-dates.ts';

/** Addresses of pages and of mail: letters and digits in them are no words and no numbers. */
export const addresses = /https?:\/\/\S+|(?<!\S)\S+@\S+/g;

/**
 * Names in Latin letters with their number of times, sorted; those of addresses aside. Only words of `known` names are
 * names: in a language of Latin letters every other word is a word.
 */
export function latinNames(text: string, known: readonly string[]): string[] {
  // A Latin letter inside a Cyrillic word is a slip of the keyboard, not a name.
  const word = /(?<!\p{L})[A-Za-z][A-Za-z\d]*(?!\p{L})/gu;
  const names = new Set(known.flatMap((name) => name.match(word) ?? []));
  return (text.replace(addresses, blank).match(word) ?? []).filter((each) => names.has(each)).sort();
}
