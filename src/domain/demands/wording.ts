/** Finds words in texts by their beginnings, so that their endings do not matter. */
const tokens = /[\p{L}\p{N}\p{Sc}][\p{L}\p{N}.\-]*/gu;

/** The words of a text, each after a space, so that a beginning can be looked for in all of them at once. */
const words = (text: string): string[] =>
  Array.from(
    text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').matchAll(tokens),
    ([token]) => ` ${token}`,
  );

/** A text in which words are looked for. Made once for all the words that are looked for in it. */
export type Wording = string;

/** Makes the wording of a text. */
export const wording = (text: string): Wording => words(text).join('');

/** What is looked for: of one of the ` / `-separated phrases, the beginnings of all its words, in any order. */
export type Sought = string[][];

/** Reads phrases as `requirements.yaml` has them. */
export const sought = (phrases: string): Sought => phrases.split(' / ').map(words);

/** Whether a text has what is looked for. */
export const has = (text: Wording, phrases: Sought): boolean =>
  phrases.some((phrase) => phrase.every((word) => text.includes(word)));
