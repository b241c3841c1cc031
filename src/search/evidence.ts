/** What each term of a query says, and how strongly each clause or way to ask matches it. */
import type { Lexicon } from './lexicon.ts';
import type { Term } from './resolver.ts';
import { isStopWord } from './stop-words.ts';
import { isAsk, type Unit } from './text.ts';

/** How much of its rarity a word says about a question that only puts it: «кому», «не». */
const questionWord = 0.4;
/** How much of a rarity a word says that nothing has: it may be off topic, or only talk. */
const unheard = 0.5;

/** How rare a word is: the usual inverse document frequency of BM25. */
const rarity = (all: number, having: number) => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** How often a word occurs in a clause, given the clause's length: saturates, as in BM25. */
const frequency = (times: number, length: number, mean: number) =>
  (times * 1.8) / (times + 0.8 * (0.5 + (0.5 * length) / mean));

/** The clauses and sections of a text, or the ways to ask: what a word is rare or common among. */
export interface Field {
  lexicon: Lexicon;
  /** Indexes of the lexicon's units. */
  indexes: ReadonlySet<number>;
  /** The section of a clause, the answer of a way to ask. */
  groupOf: (index: number) => unknown;
  /** Whether these are ways to ask. */
  asks: boolean;
  /** The mean number of words in a unit. */
  mean: number;
}

/** A term of the query in a field: how much it says, and how strongly each unit matches it. */
export interface Evidence {
  weight: number;
  /** By the unit's index: 0 to about 3 for a clause, to 1 for a way to ask. */
  strength: ReadonlyMap<number, number>;
}

/** The fields of a lexicon. */
export function fieldsOf(lexicon: Lexicon): Field[] {
  const { units, lengths } = lexicon;
  return [...Map.groupBy(units.keys(), (index) => isAsk(units[index] as Unit))].map(([asks, indexes]) => ({
    lexicon,
    indexes: new Set(indexes),
    groupOf: (index) => {
      const unit = units[index] as Unit;
      return isAsk(unit) ? unit.answer : unit.section;
    },
    asks,
    mean: indexes.reduce((sum, index) => sum + (lengths[index] ?? 0), 0) / indexes.length,
  }));
}

/** What rarity counts: clauses, but answers rather than the ways to ask, which repeat each other. */
const counted = ({ asks, groupOf }: Field, indexes: Iterable<number>): number =>
  new Set<unknown>(asks ? [...indexes].map(groupOf) : indexes).size;

/** What a term says about the clauses of a text. */
export function evidenceOfPlaces(term: Term, field: Field): Evidence {
  const { lexicon, indexes, mean } = field;
  const times = new Map<number, number>();
  if (term.lang === lexicon.lang)
    for (const [form, cost] of term.candidates)
      for (const [unit, weight] of lexicon.unitsOf(form))
        if (indexes.has(unit)) times.set(unit, (times.get(unit) ?? 0) + weight * (1 - cost));
  const strength = new Map(
    [...times].map(([unit, sum]) => [unit, frequency(sum, lexicon.lengths[unit] ?? mean, mean)]),
  );
  return { weight: rarity(indexes.size, strength.size), strength };
}

/** What a term says about the answers. */
export function evidenceOfAsks(term: Term, field: Field): Evidence {
  const { lexicon, indexes } = field;
  const strength = new Map<number, number>();
  if (term.lang === lexicon.lang)
    for (const [form, cost] of term.candidates)
      for (const unit of lexicon.unitsOf(form).keys())
        if (indexes.has(unit)) strength.set(unit, Math.max(strength.get(unit) ?? 0, 1 - cost));
  const rare = rarity(counted(field, indexes), counted(field, strength.keys()));
  if (!strength.size) return { weight: term.puts ? 0 : rare * unheard, strength };
  return { weight: term.puts ? rare * questionWord : rare, strength };
}

const said = new WeakMap<Lexicon, ReadonlyMap<number, number>>();

/** How much each way to ask says in all, by its index: the rarity of its words. */
export function saidBy(field: Field): ReadonlyMap<number, number> {
  const { lexicon, indexes } = field;
  const known = said.get(lexicon);
  if (known) return known;
  const all = counted(field, indexes);
  const sums = new Map<number, number>();
  for (const form of lexicon.forms) {
    const places = [...lexicon.unitsOf(form).keys()].filter((index) => indexes.has(index));
    if (!places.length) continue;
    const says = rarity(all, counted(field, places)) * (isStopWord(form) ? questionWord : 1);
    for (const index of places) sums.set(index, (sums.get(index) ?? 0) + says);
  }
  said.set(lexicon, sums);
  return sums;
}
