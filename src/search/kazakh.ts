import { skeletons } from './skeleton.ts';

/**
 * Kazakh endings in the order in which they may stand, the last of the word first; each layer may be empty. They are
 * written as skeletons, in which the variants of vowel harmony fall together («лар», «лер» → `lar|ler`), so one table serves
 * Cyrillic, a Russian keyboard and Latin. Source: the noun and verb tables of Kazakh school grammar (plural, possessive,
 * case, person; voice, negation, mood and tense, participle). Left out: compound tenses, which are separate words.
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
  // A word made of another: «қауіпсіз-дік», «құпия-лы», «сат-ушы».
  '[ldt]ik|siz|[ldt]i|uwi|wi',
  // Mood, tense with person, participle, infinitive, converb.
  '[ae]i?tin|itin|[gk][ae]n|u|[dt]i(?:m|n|k|niz|nizder)?|s[ae](?:m|n|k|niz)?|(?:[ae]i?|i)(?:di|min|siz|miz|m)|ip|p|[ae]|i|iniz|niz',
  // Negation.
  '[mbp][ae]',
  // Voice.
  'il|l|in|is|[dt]ir|gi[zs]|t',
].map((endings) => new RegExp(`^(.{3,}?)(?:${endings})$`));

/** What may remain of a word for its endings to count: shorter remains would be alike by chance. */
const shortest = (word: string) => (word.length <= 7 ? 3 : 4);

function strip(word: string, layer: number, found: Set<string>): void {
  const endings = layers[layer];
  if (!endings) {
    // «қауіпсіздік», «қауіпсіздігі»: a last «к» or «п» is voiced before a vowel.
    found.add(word.replace(/g$/, 'k').replace(/b$/, 'p'));
    return;
  }
  strip(word, layer + 1, found);
  // Every split of the layer: «n» and «nin» may both end the word.
  for (let rest = endings.exec(word)?.[1]; rest !== undefined; rest = longer(word, rest, endings))
    if (/[aeiou]/.test(rest)) strip(rest, layer + 1, found);
}

/** The next longer remainder of which the rest of the word is an ending. */
function longer(word: string, rest: string, endings: RegExp): string | undefined {
  for (let end = rest.length + 1; end < word.length; end++)
    if (endings.exec(`aaa${word.slice(end)}`)?.[1] === 'aaa') return word.slice(0, end);
  return undefined;
}

/**
 * Everything a folded Kazakh word may be a form of, as skeletons, the longest first: the word itself and what legal chains
 * of endings leave of it. Two words are forms of one where these meet; which of them is the stem is left to the lexicon.
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
