/** Turns what people type into words of the text. */
import { fold, words } from './fold.ts';
import { flips } from './keyboard.ts';
import { isStopWord } from './stop-words.ts';
import { term, unknown, type Find, type Term } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The fewest digits that count as part of an identification number. */
const fewestDigits = 4;

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

/** A word that only puts the question: taken as it is, since a guess at it would be chance. */
function putting(word: string, typed: boolean, vocabularies: readonly Vocabulary[]): Term {
  const known = term(word, typed, ['same'], vocabularies) ?? unknown(word, vocabularies[0]?.lang ?? '');
  return { ...known, word, literal: typed, puts: true, corrected: !typed };
}

/**
 * The terms of a stretch: from the first reading in which every word is known, otherwise as typed, with unknown words.
 */
function stretch(raw: string, vocabularies: readonly Vocabulary[]): Term[] {
  const read = (word: string, typed: boolean, rules: Find[]) =>
    isStopWord(word) ? putting(word, typed, vocabularies) : term(word, typed, rules, vocabularies);
  for (let depth = 1; depth <= rules.length; depth++)
    for (const { words, typed } of readings(raw)) {
      if (!words.length) continue;
      const terms = words.map((word) => read(word, typed, rules.slice(0, depth)));
      if (terms.every((each) => each !== undefined)) return terms;
    }
  const lang = vocabularies[0]?.lang ?? '';
  return words(raw).flatMap((word) => {
    const known = read(word, true, rules);
    if (known) return known;
    // «непринимает»: the particle written together.
    const rest = term(word.replace(negation, ''), true, rules, vocabularies);
    return rest ? [putting('не', true, vocabularies), rest] : unknown(word, lang);
  });
}

function numberTerm(digits: string, vocabularies: readonly Vocabulary[]): Term {
  for (const { lang, numbers } of vocabularies.map((vocabulary) => ({
    lang: vocabulary.lang,
    numbers: vocabulary.numbers(digits),
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
  return unknown(digits, vocabularies[0]?.lang ?? '');
}

/** Numbers in the groups in which people write them: `890421 351205`. */
const grouped = /(?<![\p{L}\d])\d(?:[\s-]?\d)*(?![\p{L}\d])/gu;

function resolveWords(query: string, vocabularies: readonly Vocabulary[]): Term[] {
  const parts = query.split(/\s+/).filter(Boolean);
  const terms: Term[] = [];
  let skipped = -1;
  parts.forEach((part, i) => {
    if (i === skipped) return;
    const own = stretch(part, vocabularies);
    const next = parts[i + 1];
    // «джет пей», «мастер кард»: a part that is not a known word may be half of one.
    if (next !== undefined && own.some(({ known, puts }) => known !== 'surely' && !puts)) {
      const joined = term(fold(part + next), true, ['same'], vocabularies);
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

/** What the words of a query stand for: words in order, then numbers. `vocabularies` begins with the reader's language. */
export function resolve(query: string, vocabularies: readonly Vocabulary[]): Term[] {
  const numbers: Term[] = [];
  const rest = query.normalize('NFKC').replace(grouped, (number) => {
    const digits = number.replace(/\D/g, '');
    if (digits.length < fewestDigits) return number;
    numbers.push(numberTerm(digits, vocabularies));
    return ' ';
  });
  return [...resolveWords(rest, vocabularies), ...numbers];
}
