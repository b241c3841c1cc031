import { kazakhStems } from './kazakh.ts';
import { russianStems } from './russian.ts';
import { isLatin, skeletons } from './skeleton.ts';
import { spoken } from './spoken.ts';

const stemmers: Record<string, (word: string) => string[]> = { ru: russianStems, kk: kazakhStems };

/**
 * What a folded word may be a form of, as skeletons, longest first; the word itself in a language without a stemmer.
 */
export const stems = (word: string, lang: string): string[] => (stemmers[lang] ?? skeletons)(word);

/**
 * The same for a word of the text. A Latin word there is a name: it has no endings, but people also write it by ear.
 */
export const textStems = (word: string, lang: string): string[] =>
  isLatin(word) ? [...skeletons(word), ...spoken(word)] : stems(word, lang);

const sounds = new Map<string, string>();

/**
 * The sound that every stem of a folded word of the text begins with; empty when they may begin with different sounds.
 */
export function firstSound(word: string): string {
  const letter = word.charAt(0);
  const known = sounds.get(letter);
  if (known !== undefined) return known;
  const sound = /[а-щыэюяәіңғүұқөһ]/.test(letter) ? (skeletons(letter)[0]?.charAt(0) ?? '') : '';
  sounds.set(letter, sound);
  return sound;
}
