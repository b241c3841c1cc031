import { stemmer } from '@orama/stemmers/russian';
import { isLatin, skeletons } from './skeleton.ts';

/**
 * Suffixes that form one Russian word from another («платёж» → «платёжный», «мошенник» → «мошенничество»), as they
 * appear at the end of a Snowball stem. A selection of frequent ones; consonant alternation («платить», «плачу») is not
 * covered.
 */
const derivation =
  /(?:ниче?ств|ническ|ическ|овск|еск|ск|ств|тельн|тел|ник|ниц|енн|анн|ован|ирова|ова|ива|ыва|ени|ани|н|к|и|а)$/;

const letters: Record<string, string> = {
  ...{ shch: 'щ', sch: 'щ', sh: 'ш', zh: 'ж', ch: 'ч', kh: 'х', ts: 'ц', yu: 'ю', ju: 'ю', iu: 'ю' },
  ...{ ya: 'я', ja: 'я', ia: 'ия', yo: 'е', jo: 'е', ye: 'е', je: 'е', iy: 'ий', yy: 'ый', a: 'а', b: 'б' },
  ...{ c: 'ц', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'й', k: 'к', l: 'л', m: 'м', n: 'н' },
  ...{ o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'кс', y: 'ы', z: 'з' },
};
const units = new RegExp(Object.keys(letters).join('|'), 'g');

/** Turns Latin letters back into Russian ones, so that the stemmer recognises the ending: `oplatoy` → «оплатой». */
const toRussian = (word: string): string =>
  word.replace(units, (unit) => letters[unit] ?? unit).replace(/(?<=[аеиоуыэюя])[ыи]$/, 'й');

/**
 * The skeletons of a folded Russian word, of its stem (Snowball, from @orama/stemmers, which accepts only Cyrillic) and
 * of the root that the stem is derived from; longest first.
 */
export function russianStems(word: string): string[] {
  const stem = stemmer(isLatin(word) ? toRussian(word) : word) || word;
  const root = stem.replace(derivation, '');
  return [...new Set([word, stem, root.length < 4 ? stem : root])].flatMap(skeletons);
}
