/** What a hit shows of its clause: the sentence that matches best, not the beginning. */
import { words as foldedWords } from './fold.ts';

/** A word of a text for display; `match` when it is one of the words searched for. */
export interface ShownWord {
  text: string;
  match: boolean;
}

/** The most words shown, and how many of them come before the first match of a sentence that is cut. */
const most = 28;
const before = 6;
const cut: ShownWord = { text: '…', match: false };

/** The words of a text, those in `forms` marked. */
export const shownWords = (text: string, forms: ReadonlySet<string>): ShownWord[] =>
  text.split(/\s+/).map((word) => ({ text: word, match: foldedWords(word).some((each) => forms.has(each)) }));

/** How many different words of a sentence match. */
const matches = (sentence: readonly ShownWord[]): number =>
  new Set(sentence.filter(({ match }) => match).map(({ text }) => text.toLowerCase())).size;

/** The words around the first match when the sentence is long. */
function around(sentence: ShownWord[]): ShownWord[] {
  if (sentence.length <= most) return sentence;
  const first = Math.max(
    0,
    sentence.findIndex(({ match }) => match),
  );
  const start = Math.max(0, Math.min(first - before, sentence.length - most));
  const end = start + most;
  return [...(start ? [cut] : []), ...sentence.slice(start, end), ...(end < sentence.length ? [cut] : [])];
}

/** The best sentence of a text, with marks where there is more before or after it; a short text whole. */
export function excerpt(text: string, forms: ReadonlySet<string>): ShownWord[] {
  const all = shownWords(text, forms);
  if (all.length <= most) return all;
  // A full stop ends a sentence where a capital follows: «г. Павлодар» may be cut, which only shortens an excerpt.
  const sentences = text.split(/(?<=[.!?;:])\s+(?=\p{Lu}|-)/u).map((sentence) => shownWords(sentence, forms));
  const best = sentences.reduce((one, other) => (matches(other) > matches(one) ? other : one));
  const shown = around(best);
  const leading = best !== sentences[0] && shown[0] !== cut;
  const trailing = best !== sentences.at(-1) && shown.at(-1) !== cut;
  return [...(leading ? [cut] : []), ...shown, ...(trailing ? [cut] : [])];
}
