/** What each term of a query says, and how strongly each clause or way to ask matches it. */
import type { Term } from './term.ts';
import { words } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import type { Ask, Place } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much of its rarity a word says about a question that only puts it: «кому», «не». */
const questionWord = 0.4;
/** How much of a rarity a word says that nothing has: it may be off topic, or only talk. */
const unheard = 0.5;

/** How rare a word is: the usual inverse document frequency of BM25. */
const rarity = (all: number, having: number) => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** How often a word occurs in a clause, given the clause's length: saturates, as in BM25. */
const frequency = (times: number, length: number, mean: number) =>
  (times * 1.8) / (times + 0.8 * (0.5 + (0.5 * length) / mean));

/** A term of the query: how much it says, and how strongly each unit matches it. */
export interface Evidence<Unit> {
  weight: number;
  /** 0 to about 3 for a clause, to 1 for a way to ask. */
  strength: ReadonlyMap<Unit, number>;
}

/** What a term says about the clauses of a text. */
export function evidenceOfPlaces(term: Term, vocabulary: Vocabulary<Place>): Evidence<Place> {
  const { lang, units, lengths } = vocabulary;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const times = new Map<number, number>();
  if (term.lang === lang)
    for (const [form, cost] of term.candidates)
      for (const [index, weight] of vocabulary.unitsOf(form))
        times.set(index, (times.get(index) ?? 0) + weight * (1 - cost));
  const strength = new Map<Place, number>();
  for (const [index, sum] of times) {
    const unit = units[index];
    if (unit) strength.set(unit, frequency(sum, lengths[index] ?? mean, mean));
  }
  return { weight: rarity(units.length, strength.size), strength };
}

/** What rarity counts among the ways to ask: the answers, whose ways repeat each other. */
function answersOf(asks: Iterable<Ask>): number {
  const answers = new Set();
  for (const { answer } of asks) answers.add(answer);
  return answers.size;
}

const counted = new WeakMap<Vocabulary<Ask>, number>();
function allAnswers(vocabulary: Vocabulary<Ask>): number {
  const all = counted.get(vocabulary) ?? answersOf(vocabulary.units);
  counted.set(vocabulary, all);
  return all;
}

const asksWith = (vocabulary: Vocabulary<Ask>, form: string): Ask[] =>
  [...vocabulary.unitsOf(form).keys()].flatMap((index) => vocabulary.units[index] ?? []);

/** What a term says about the answers, by the ways to ask in the term's language. */
export function evidenceOfAsks(term: Term, vocabularies: readonly Vocabulary<Ask>[]): Evidence<Ask> {
  const strength = new Map<Ask, number>();
  const own = vocabularies.find(({ lang }) => lang === term.lang) ?? vocabularies[0];
  if (!own) return { weight: 0, strength };
  for (const [form, cost] of term.candidates)
    for (const ask of asksWith(own, form)) strength.set(ask, Math.max(strength.get(ask) ?? 0, 1 - cost));
  const rare = rarity(allAnswers(own), answersOf(strength.keys()));
  if (!strength.size) return { weight: term.puts ? 0 : rare * unheard, strength };
  return { weight: term.puts ? rare * questionWord : rare, strength };
}

/** How much a way to ask says in all: the rarity of its words. */
export function saidBy(ask: Ask, vocabulary: Vocabulary<Ask>): number {
  const all = allAnswers(vocabulary);
  const forms = [...new Set(words(ask.text))];
  return forms.reduce(
    (sum, form) =>
      sum + rarity(all, answersOf(asksWith(vocabulary, form))) * (isStopWord(form) ? questionWord : 1),
    0,
  );
}
