import { skeletons } from './skeleton.ts';

/**
 * Kazakh endings, in layers from the end of a word inwards; each layer may be absent. They are written as skeletons, in
 * which the variants of vowel harmony come down to a few («лар», «лер» → `lar|ler`), so one table serves Cyrillic, a
 * Russian keyboard and Latin. Source: the noun and verb tables of Kazakh school grammar (plural, possessive, case,
 * person; voice, negation, mood and tense, participle). Left out: compound tenses, which are separate words.
 */
const layers = [
  // Person of a noun or participle: «қауіпсізбіз», «төлегенсіз».
  'min|sin|siz|miz|biz|piz|sizder',
  // «-дағы», «-нікі».
  '[dt][ae]gi|nd[ae]gi|[ndt]iki',
  // Case.
  '[ndt]in|[gkn][ae]|[ndt]i|n|n?[dt][ae]|[ndt][ae]n|[mbp]en|[ae]',
  // Possessive.
  'im|m|in|n|imiz|miz|iniz|niz|si|i',
  // Plural.
  '[ldt][ae]r',
  // Derivation from another word: «қауіпсіз-дік», «құпия-лы», «сат-ушы».
  '[ldt]ik|siz|[ldt]i|uwi|wi',
  // Mood, tense with person, participle, infinitive, converb.
  '[ae]i?tin|itin|[gk][ae]n|u|[dt]i(?:m|n|k|niz|nizder)?|s[ae](?:m|n|k|niz)?|(?:[ae]i?|i)(?:di|min|siz|miz|m)|ip|p|[ae]|i|iniz|niz',
  // Negation.
  '[mbp][ae]',
  // Voice.
  'il|l|in|is|[dt]ir|gi[zs]|t',
].map((endings) => new RegExp(`^(.{3,}?)(?:${endings})$`));

/** The least that must remain of a word without its endings: anything shorter would match by chance. */
const shortest = (word: string) => (word.length <= 7 ? 3 : 4);

function strip(word: string, layer: number, found: Set<string>): void {
  const endings = layers[layer];
  if (!endings) {
    // «қауіпсіздік», «қауіпсіздігі»: a final «к» or «п» is voiced before a vowel.
    found.add(word.replace(/g$/, 'k').replace(/b$/, 'p'));
    return;
  }
  strip(word, layer + 1, found);
  // Every way to split off this layer: both «n» and «nin» may be the ending.
  for (let rest = endings.exec(word)?.[1]; rest !== undefined; rest = longer(word, rest, endings))
    if (/[aeiou]/.test(rest)) strip(rest, layer + 1, found);
}

/** The next longer remainder for which the rest of the word is an ending. */
function longer(word: string, rest: string, endings: RegExp): string | undefined {
  for (let end = rest.length + 1; end < word.length; end++)
    if (endings.exec(`aaa${word.slice(end)}`)?.[1] === 'aaa') return word.slice(0, end);
  return undefined;
}

/**
 * Everything a folded Kazakh word may be a form of, as skeletons, longest first: the word itself and what remains after
 * removing valid chains of endings. Two words are forms of one word when these overlap; the lexicon decides which of
 * them is the stem.
 */
export function kazakhStems(word: string): string[] {
  const found = new Set<string>();
  for (const skeleton of skeletons(word)) {
    const all = new Set<string>();
    strip(skeleton, 0, all);
    found.add(skeleton);
    for (const stem of all) if (stem.length >= shortest(skeleton)) found.add(stem);
  }
  return [...found].sort((a, b) => b.length - a.length);
}
