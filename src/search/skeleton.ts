/**
 * The sound of a word in one small alphabet, whatever its script, keyboard or spelling: «қауіпсіздік», «кауипсиздик»
 * and `qauipsizdik` come out the same. Sources: GOST 7.79 B, passport (ICAO) and everyday Russian transliteration; the
 * Kazakh Latin alphabets of 2021 (ä ğ ñ ö ş ū ü) and 2018 (á ǵ ń ó ú ý, sh, ch); plain ASCII. Limits: vowels that
 * differ only in a dot or a tail come out the same (а ә, о ө, у ұ ү, и й і ы), so skeletons are compared only where the
 * letters themselves gave no match.
 */
const sounds = {
  ...{ a: 'аә', b: 'б', v: 'в', g: 'гғ', d: 'д', e: 'еэ', j: 'ж', z: 'з', i: 'ийіы', k: 'кқ', l: 'л' },
  ...{ m: 'м', n: 'нң', o: 'оө', p: 'п', r: 'р', s: 'с', t: 'т', u: 'уұү', f: 'ф', h: 'хһ', c: 'ц' },
  ...{ q: 'ч', w: 'шщ', iu: 'ю', ia: 'я', '': 'ъь' },
};
const cyrillic = new Map(
  Object.entries(sounds).flatMap(([sound, letters]) => Array.from(letters, (letter) => [letter, sound])),
);

const latin: Record<string, string> = {
  ...{ shch: 'w', sch: 'w', sh: 'w', ş: 'w', š: 'w', zh: 'j', ž: 'j', ch: 'q', ç: 'q', č: 'q', kh: 'h' },
  ...{ ts: 'c', tz: 'c', yu: 'iu', ju: 'iu', ya: 'ia', ja: 'ia', yo: 'e', jo: 'e', ye: 'e', je: 'e' },
  ...{ q: 'k', w: 'u', x: 'ks', y: 'i', j: 'i', ı: 'i', ý: 'u', ŋ: 'n' },
};
const latinUnits = new RegExp(Object.keys(latin).join('|'), 'g');

function spell(word: string): string {
  let sound = '';
  for (const letter of word) sound += cyrillic.get(letter) ?? letter;
  // People often leave out doubled letters; in an abbreviation they are most of the word.
  if (word.length >= 5) sound = sound.replace(/(\D)\1+/gu, '$1');
  // A lone «ь» has no sound, but it is what was typed.
  return sound || word;
}

const fromLatin = (word: string): string =>
  word
    .replace(latinUnits, (unit) => latin[unit] ?? unit)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Whether a folded word has only Latin letters and digits, with at least one letter. */
export const isLatin = (word: string): boolean => /^[a-z\dß-ɏḀ-ỿ]+$/.test(word) && /\D/.test(word);

/** The skeletons of a folded word: one, or two for a Latin word whose `j` may stand for «й» or «ж». */
export function skeletons(word: string): string[] {
  if (!isLatin(word)) return [spell(word)];
  return [...new Set([fromLatin(word), fromLatin(word.replaceAll('j', 'zh'))])].map(spell);
}
