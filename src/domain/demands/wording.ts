/** Finds words in texts by their beginnings, so that their endings do not matter. */
const tokens = /[\p{L}\p{N}\p{Sc}][\p{L}\p{N}.\-]*/gu;

const beginnings = (text: string) =>
  Array.from(text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').matchAll(tokens), ([token]) => token);

/** Whether a text has words that begin like each word of one of the ` / `-separated phrases, in any order. */
export function has(text: string, phrases: string): boolean {
  const own = beginnings(text);
  return phrases
    .split(' / ')
    .some((phrase) => beginnings(phrase).every((word) => own.some((each) => each.startsWith(word))));
}
