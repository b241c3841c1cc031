/** Turns what people type into words of the text. */
import { distance } from './distance.ts';
import { fold, words } from './fold.ts';
import { flips } from './keyboard.ts';
import type { Candidates, Lexicon } from './lexicon.ts';
import { skeletons } from './skeleton.ts';
import { isStopWord } from './stop-words.ts';

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

/** The fewest digits that count as part of an identification number. */
const fewestDigits = 4;

type Find = 'same' | 'beginning' | 'glued' | 'near';
const negation = /^(?:не|ни|ne|ni)(?=.{4})/;

/** The rules, in the order tried: a sure match for any reading of the query comes before a guess at another reading. */
const rules: Find[] = ['same', 'beginning', 'glued', 'near'];

/** A stretch of a query without spaces, as typed or as the same keys type it in another layout. */
interface Reading {
  words: string[];
  typed: boolean;
}

/** As typed first; other layouts only on demand, because most words are known as typed. */
function* readings(raw: string): Generator<Reading> {
  yield { words: words(raw), typed: true };
  for (const each of flips(raw)) yield { words: words(each), typed: false };
}

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

const unknown = (word: string, lang: string): Term => ({
  word,
  literal: true,
  known: 'no',
  candidates: new Map(),
  lang,
  puts: false,
  corrected: false,
});

function found(word: string, typed: boolean, rule: Find, lexicon: Lexicon, other: boolean): Term | undefined {
  const all = [...lexicon[rule](word)];
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
    lang: lexicon.lang,
    puts: false,
    corrected: !typed || rule === 'near',
  };
}

/** Resolves a word by the first of these rules that finds it in some language. */
function term(word: string, typed: boolean, rules: Find[], lexicons: readonly Lexicon[]): Term | undefined {
  for (const rule of rules)
    for (const lexicon of lexicons) {
      const term = found(word, typed, rule, lexicon, lexicon !== lexicons[0]);
      if (term) return term;
    }
  return undefined;
}

/** A word that only puts the question: taken as it is, since a guess at it would be chance. */
function putting(word: string, typed: boolean, lexicons: readonly Lexicon[]): Term {
  const known = term(word, typed, ['same'], lexicons) ?? unknown(word, lexicons[0]?.lang ?? '');
  return { ...known, word, literal: typed, puts: true, corrected: !typed };
}

/**
 * The terms of a stretch: from the first reading in which every word is known, otherwise as typed, with unknown words.
 */
function stretch(raw: string, lexicons: readonly Lexicon[]): Term[] {
  const read = (word: string, typed: boolean, rules: Find[]) =>
    isStopWord(word) ? putting(word, typed, lexicons) : term(word, typed, rules, lexicons);
  for (let depth = 1; depth <= rules.length; depth++)
    for (const { words, typed } of readings(raw)) {
      if (!words.length) continue;
      const terms = words.map((word) => read(word, typed, rules.slice(0, depth)));
      if (terms.every((each) => each !== undefined)) return terms;
    }
  const lang = lexicons[0]?.lang ?? '';
  return words(raw).flatMap((word) => {
    const known = read(word, true, rules);
    if (known) return known;
    // «непринимает»: the particle written together.
    const rest = term(word.replace(negation, ''), true, rules, lexicons);
    return rest ? [putting('не', true, lexicons), rest] : unknown(word, lang);
  });
}

function numberTerm(digits: string, lexicons: readonly Lexicon[]): Term {
  for (const { lang, numbers } of lexicons.map((lexicon) => ({
    lang: lexicon.lang,
    numbers: lexicon.numbers(digits),
  })))
    if (numbers.size)
      return {
        word: digits,
        literal: true,
        known: 'surely',
        candidates: numbers,
        lang,
        puts: false,
        corrected: false,
      };
  return unknown(digits, lexicons[0]?.lang ?? '');
}

/** Numbers in the groups in which people write them: `890421 351205`. */
const grouped = /(?<![\p{L}\d])\d(?:[\s-]?\d)*(?![\p{L}\d])/gu;

function resolveWords(query: string, lexicons: readonly Lexicon[]): Term[] {
  const parts = query.split(/\s+/).filter(Boolean);
  const terms: Term[] = [];
  let skipped = -1;
  parts.forEach((part, i) => {
    if (i === skipped) return;
    const own = stretch(part, lexicons);
    const next = parts[i + 1];
    // «джет пей», «мастер кард»: a part that is not a known word may be half of one.
    if (next !== undefined && own.some(({ known, puts }) => known !== 'surely' && !puts)) {
      const joined = term(fold(part + next), true, ['same'], lexicons);
      if (joined) {
        skipped = i + 1;
        terms.push(joined);
        return;
      }
    }
    terms.push(...own);
  });
  return terms;
}

/** What the words of a query stand for: words in order, then numbers. `lexicons` begins with the reader's language. */
export function resolve(query: string, lexicons: readonly Lexicon[]): Term[] {
  const numbers: Term[] = [];
  const rest = query.normalize('NFKC').replace(grouped, (number) => {
    const digits = number.replace(/\D/g, '');
    if (digits.length < fewestDigits) return number;
    numbers.push(numberTerm(digits, lexicons));
    return ' ';
  });
  return [...resolveWords(rest, lexicons), ...numbers];
}
