/**
 * The sound of a word in one small alphabet, whatever script, keyboard or spelling it came in: «қауіпсіздік», «кауипсиздик»
 * and `qauipsizdik` meet. Sources: GOST 7.79 B, passport (ICAO) and everyday Russian transliteration; the Kazakh Latin
 * alphabets of 2021 (ä ğ ñ ö ş ū ü) and 2018 (á ǵ ń ó ú ý, sh, ch); plain ASCII. Limits: vowels that differ in a dot or a
 * tail fall together (а ә, о ө, у ұ ү, и й і ы), so a skeleton is compared only where the letters themselves gave nothing.
 */
const cyrillic: Record<string, string> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', э: 'e', ж: 'j', з: 'z', и: 'i' },
  ...{ й: 'i', і: 'i', ы: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p' },
  ...{ р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'q', ш: 'w' },
  ...{ щ: 'w', ъ: '', ь: '', ю: 'iu', я: 'ia' },
};

const latin: Record<string, string> = {
  ...{ shch: 'w', sch: 'w', sh: 'w', ş: 'w', š: 'w', zh: 'j', ž: 'j', ch: 'q', ç: 'q', č: 'q', kh: 'h' },
  ...{ ts: 'c', tz: 'c', yu: 'iu', ju: 'iu', ya: 'ia', ja: 'ia', yo: 'e', jo: 'e', ye: 'e', je: 'e' },
  ...{ q: 'k', w: 'u', x: 'ks', y: 'i', j: 'i', ı: 'i', ý: 'u', ŋ: 'n' },
};
const latinUnits = new RegExp(Object.keys(latin).join('|'), 'g');

const spell = (word: string): string =>
  word
    .replace(/[а-яәіңғүұқөһ]/g, (letter) => cyrillic[letter] ?? letter)
    // Doubled letters are what people leave out; in an abbreviation they are most of the word.
    .replace(/(\D)\1+/gu, (run, letter: string) => (word.length < 5 ? run : letter)) ||
  // A lone «ь» has no sound, yet is what was typed.
  word;

const fromLatin = (word: string): string =>
  word
    .replace(latinUnits, (unit) => latin[unit] ?? unit)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Whether a folded word is of Latin letters and digits alone. */
export const isLatin = (word: string): boolean => /^[\p{Script=Latin}\d]+$/u.test(word) && /\D/.test(word);

/** The skeletons of a folded word: one, but two for a Latin word whose `j` may stand for «й» or «ж». */
export function skeletons(word: string): string[] {
  if (!isLatin(word)) return [spell(word)];
  return [...new Set([fromLatin(word), fromLatin(word.replaceAll('j', 'zh'))])].map(spell);
}
