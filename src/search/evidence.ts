/** What each term of a query says, and how strongly each clause or way to ask matches it. */
import type { Lexicon } from './lexicon.ts';
import type { Term } from './resolver.ts';
import { isStopWord } from './stop-words.ts';
import { isAsk, type Ask, type Place } from './text.ts';

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
export function evidenceOfPlaces(term: Term, lexicon: Lexicon): Evidence<Place> {
  const { units, lengths } = lexicon;
  const places = units.flatMap((unit, index) => (isAsk(unit) ? [] : [index]));
  const mean = places.reduce((sum, index) => sum + (lengths[index] ?? 0), 0) / places.length;
  const times = new Map<number, number>();
  if (term.lang === lexicon.lang)
    for (const [form, cost] of term.candidates)
      for (const [index, weight] of lexicon.unitsOf(form))
        times.set(index, (times.get(index) ?? 0) + weight * (1 - cost));
  const strength = new Map<Place, number>();
  for (const [index, sum] of times) {
    const unit = units[index];
    if (unit && !isAsk(unit)) strength.set(unit, frequency(sum, lengths[index] ?? mean, mean));
  }
  return { weight: rarity(places.length, strength.size), strength };
}

/** What rarity counts among the ways to ask: the answers, whose ways repeat each other. */
const answersOf = (asks: Iterable<Ask>): number => new Set(Array.from(asks, ({ answer }) => answer)).size;

/** What a term says about the answers; words of a language say nothing about the ways to ask in another. */
export function evidenceOfAsks(term: Term, lexicons: readonly Lexicon[]): Evidence<Ask> {
  const lexicon = lexicons.find(({ lang }) => lang === term.lang) ?? lexicons[0];
  const strength = new Map<Ask, number>();
  for (const [form, cost] of lexicon ? term.candidates : [])
    for (const index of lexicon?.unitsOf(form).keys() ?? []) {
      const unit = lexicon?.units[index];
      if (unit && isAsk(unit)) strength.set(unit, Math.max(strength.get(unit) ?? 0, 1 - cost));
    }
  const rare = rarity(answersOf(lexicon?.asks ?? []), answersOf(strength.keys()));
  if (!strength.size) return { weight: term.puts ? 0 : rare * unheard, strength };
  return { weight: term.puts ? rare * questionWord : rare, strength };
}

const said = new WeakMap<Lexicon, ReadonlyMap<Ask, number>>();

/** How much each way to ask says in all: the rarity of its words. */
export function saidBy(lexicon: Lexicon): ReadonlyMap<Ask, number> {
  const known = said.get(lexicon);
  if (known) return known;
  const all = answersOf(lexicon.asks);
  const sums = new Map<Ask, number>();
  for (const form of lexicon.forms) {
    const asks = [...lexicon.unitsOf(form).keys()]
      .map((index) => lexicon.units[index])
      .filter((unit) => unit !== undefined && isAsk(unit));
    if (!asks.length) continue;
    const says = rarity(all, answersOf(asks)) * (isStopWord(form) ? questionWord : 1);
    for (const ask of asks) sums.set(ask, (sums.get(ask) ?? 0) + says);
  }
  said.set(lexicon, sums);
  return sums;
}
