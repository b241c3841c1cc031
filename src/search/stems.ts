import { kazakhStems } from './kazakh.ts';
import { russianStems } from './russian.ts';
import { isLatin, skeletons } from './skeleton.ts';
import { spoken } from './spoken.ts';

const stemmers: Record<string, (word: string) => string[]> = { ru: russianStems, kk: kazakhStems };

/** What a folded word may be a form of, as skeletons, the longest first; of a language without a stemmer, itself. */
export const stems = (word: string, lang: string): string[] => (stemmers[lang] ?? skeletons)(word);

/** The same of a word of the text, where a Latin word is a name: it has no endings, but people also write it by ear. */
export const textStems = (word: string, lang: string): string[] =>
  isLatin(word) ? [...skeletons(word), ...spoken(word)] : stems(word, lang);

/** The sound that every stem of a folded word of the text begins with; empty where they may begin with several. */
export const firstSound = (word: string): string =>
  /^[а-щыэюяәіңғүұқөһ]/.test(word) ? (skeletons(word.charAt(0))[0]?.charAt(0) ?? '') : '';
