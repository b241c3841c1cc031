import { distance } from './distance.ts';
import { words } from './fold.ts';
import { flips } from './keyboard.ts';
import { skeletons } from './skeleton.ts';
import { isStopWord } from './stop-words.ts';

/** What people call a numbered part of a text, as the beginnings of skeletons, so in any case, script and keyboard. */
const called =
  /^(?:p|pp|s|st|no|pod?punkt\w*|punkt\w*|razdel\w*|statia|stati[ieu]\w*|glava|glav[ieu]|qast\w*|paragraf\w*|tarma[kg]\w*|bolim\w*|ba[bp]\w*|tarau\w*|bet)$/;

/** The nouns among them, also with a slip: «пукнт». An abbreviation next to more words may be of another kind. */
const isNoun = (word: string) =>
  ['punkt', 'razdel', 'statia', 'tarmak', 'bolim'].some((noun) =>
    skeletons(word).some((sound) => distance(sound.slice(0, noun.length), noun, 1) < 2),
  );

/** A clause or a section that a query names by its number. */
export interface AskedNumber {
  /** `2.4`, `4.1.1`, `3`. */
  number: string;
  /** Whether the query calls it a clause or a section, so that it cannot mean anything else. */
  called: boolean;
}

const calls = (word: string) =>
  [word, ...flips(word).flatMap(words)].some((each) => skeletons(each).some((sound) => called.test(sound)));

const wordsIn = (text: string) =>
  text
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .flatMap(words);

/**
 * The clause or section that a query asks for by its number: «3.2», «п4.1», «пункт 3.1», «2.4-тармақ», «5.1 где». Next to
 * the number it may say anything else only when the number is called one: «тармақ 1.6 не дейді», «раздел 2 про
 * безопасность». Undefined for any other query.
 */
export function askedNumber(query: string): AskedNumber | undefined {
  const text = query.normalize('NFKC').toLowerCase();
  const [, before = '', found = '', after = ''] =
    /^([^\d]*?)((?<!\d)\d{1,3}(?:[.,]\d{1,3})*)(?![\d])([^\d]*)$/.exec(text) ?? [];
  if (!found) return undefined;
  const [left, right] = [wordsIn(before), wordsIn(after)];
  const number = found.replaceAll(',', '.');
  if ([left.at(-1), right[0]].some((word) => word !== undefined && isNoun(word)))
    return { number, called: true };
  const others = [...left, ...right];
  const meant = others.filter((word) => !calls(word));
  if (meant.some((word) => !isStopWord(word))) return undefined;
  return { number, called: meant.length < others.length };
}
