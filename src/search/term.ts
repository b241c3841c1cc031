/** A word of a query, and the words of the texts that it may stand for. */
import { distance } from './distance.ts';
import { isLatin, skeletons } from './skeleton.ts';
import type { Candidates, Vocabulary } from './vocabulary.ts';

/** What a word of a query was taken to mean. */
export interface Term {
  /** The word that is searched for: as typed, or as it appears in the text. */
  word: string;
  /** Whether that is what was typed, apart from an ending. */
  literal: boolean;
  /** Whether it is certainly a word of the text, a guess at one (a typing slip, a distant relative), or unknown. */
  known: 'surely' | 'by guess' | 'no';
  /** The words of the text it may stand for, in the language `lang`; empty when unknown. */
  candidates: Candidates;
  lang: string;
  /** Whether it only says how the question is put («кому», «не»), not what it is about. */
  puts: boolean;
  /** Whether a slip or another keyboard was corrected. */
  corrected: boolean;
}

/**
 * The costs of getting from the typed word to a match. Another language costs a little, so that it ranks below an equal
 * match in the reader's own. `surest`: the highest cost of a sure match.
 */
const cost = { flip: 0.1, otherLanguage: 0.05, surest: 0.13 };

/** A way to find words of the text: by form, by beginning, as two joined words, by a typing slip. */
export type Find = 'same' | 'beginning' | 'glued' | 'near';

const skeleton = (word: string) => skeletons(word)[0] ?? word;

/** The candidate that looks most like the word. */
function nearest(word: string, candidates: Candidates): string {
  const away = (form: string) =>
    distance(skeleton(word), skeleton(form), 20) +
    (candidates.get(form) ?? 0) * 4 -
    Number(form.startsWith(word.slice(0, 1))) / 2;
  return [...candidates.keys()].reduce((best, form) => (away(form) < away(best) ? form : best));
}

function sharesBeginning(a: string, b: string): boolean {
  const length = Math.min(3, a.length, b.length);
  return a.startsWith(b.slice(0, length));
}

/** A word that no text has. */
export const unknown = (word: string, lang: string): Term => ({
  word,
  literal: true,
  known: 'no',
  candidates: new Map(),
  lang,
  puts: false,
  corrected: false,
});

function found(
  word: string,
  typed: boolean,
  rule: Find,
  vocabulary: Vocabulary,
  other: boolean,
): Term | undefined {
  // Whoever types in the wrong layout spells as in the right one: Latin keys do not stand for Russian sounds as well.
  const all = [...vocabulary[rule](word)].filter(([form]) => typed || isLatin(form) === isLatin(word));
  // Short words of one language often look like forms of a word in another, unless they have letters only that language
  // has.
  const strict = other && !(rule === 'same' && /[әғқңөұүһі]/.test(word));
  const candidates = new Map(strict ? all.filter(([, step]) => step <= cost.surest) : all);
  if (!candidates.size) return undefined;
  const extra = (typed ? 0 : cost.flip) + (other ? cost.otherLanguage : 0);
  const closest = nearest(word, candidates);
  const asItStands = rule === 'beginning' || (rule === 'same' && sharesBeginning(word, closest));
  return {
    word: asItStands || rule === 'glued' ? word : closest,
    literal: typed && asItStands,
    known: Math.min(...candidates.values()) <= cost.surest ? 'surely' : 'by guess',
    candidates: new Map([...candidates].map(([form, step]) => [form, step + extra])),
    lang: vocabulary.lang,
    puts: false,
    corrected: !typed || rule === 'near',
  };
}

/** Resolves a word by the first of these rules that finds it in some language; undefined if none does. */
export function term(
  word: string,
  typed: boolean,
  rules: Find[],
  vocabularies: readonly Vocabulary[],
): Term | undefined {
  for (const rule of rules)
    for (const vocabulary of vocabularies) {
      const term = found(word, typed, rule, vocabulary, vocabulary !== vocabularies[0]);
      if (term) return term;
    }
  return undefined;
}
