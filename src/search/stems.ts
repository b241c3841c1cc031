import { kazakhStems } from './kazakh.ts';
import { russianStems } from './russian.ts';
import { isLatin, skeletons } from './skeleton.ts';
import { spoken } from './spoken.ts';

const stemmers: Record<string, (word: string) => string[]> = { ru: russianStems, kk: kazakhStems };

/** What a folded word may be a form of, as skeletons, the longest first; of a language without a stemmer, itself. */
export const stems = (word: string, lang: string): string[] => (stemmers[lang] ?? skeletons)(word);

/** The same of a word of the text, where a Latin word is a name that people also write, and inflect, by ear: «визой». */
export const textStems = (word: string, lang: string): string[] =>
  isLatin(word)
    ? [...stems(word, lang), ...spoken(word).flatMap((each) => [each, ...stems(each, lang)])]
    : stems(word, lang);
