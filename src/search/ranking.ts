/**
 * The only ranking in search: decides which clauses, sections and answers fit a query best.
 *
 * A query is a list of terms; each stands for some words of the text, more or less surely (resolver.ts). Three questions
 * are asked, the same for a clause and for an answer:
 *
 * 1. How much does each term say? Its rarity: the inverse document frequency of BM25 (Robertson and Zaragoza, The
 *    Probabilistic Relevance Framework, 2009). A word that every answer shares («карта», «не») says little, a word that
 *    nothing has says most. Words that only put a question (stop-words.ts) say nothing about a clause, and little about
 *    an answer: «кому» tells «кому я плачу» from «как я плачу».
 * 2. How strongly does a unit match a term? BM25's saturating frequency with length normalisation, less the cost of the
 *    step from the typed word to the word of the text. A short way to ask that is matched whole beats a long one.
 * 3. How much of the query is matched at all? The matched share of what it says, squared: two words out of three beat one
 *    word three times ("coordination level", Lucene's classic similarity).
 *
 * Units stand in groups: clauses in a section, ways to ask in an answer. The group as a whole counts too, by half: a
 * reader's words are often spread over two clauses, or over two ways to ask. An answer is one result however many of its
 * ways match; a section's further clauses follow, each a little lower, so that other sections are seen.
 *
 * Below a share of the query the match is chance («карта казахстана скачать» is not about bank cards), and nothing is
 * shown rather than something wrong. The limits were set on the development set of questions; tests/search holds them.
 */
import { withoutLanguage } from '../domain/urls.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './resolver.ts';
import { isAsk, type Ask, type Place, type Unit } from './text.ts';

/** A clause, a whole section, or an answer, found by one of the ways to ask for it. */
export interface Ranked<Kind extends Unit = Unit> {
  unit: Kind;
  score: number;
  /** The matched share of what the query says, from 0 to 1. */
  share: number;
}

/** A term of the query in one language: how much it says, and how strongly each unit matches it. */
interface Evidence {
  weight: number;
  /** By the unit's index: 0 to about 3. */
  strength: Map<number, number>;
}

/** How much the match of the group as a whole counts, compared with the unit's own. */
const groupShare = 0.5;
/** Each further hit in a section is scaled by this once more, so that other sections are seen too. */
const furtherHitFactor = 0.8;
/** How much of its rarity a word says that only puts a question. */
const questionWord = 0.4;
/** The least share of the query that is no chance. */
const least = { place: 0.4, answer: 0.5 };

/** How rare a word is among the units: the usual inverse document frequency of BM25. */
const rarity = (units: number, having: number) => Math.log(1 + (units - having + 0.5) / (having + 0.5));

/** How often a word occurs in a unit, given the unit's length: saturates, as in BM25. */
const frequency = (times: number, length: number, mean: number) =>
  (times * 1.8) / (times + 0.8 * (0.5 + (0.5 * length) / mean));

/** The units of one kind in a lexicon. */
interface Field {
  /** Their indexes in the lexicon. */
  indexes: number[];
  groupOf: (index: number) => unknown;
  /** The mean number of words in one. */
  mean: number;
  /** What is counted for rarity: clauses, but answers rather than the ways to ask. */
  counted: (indexes: Iterable<number>) => number;
  asks: boolean;
}

function fieldsOf(lexicon: Lexicon): Field[] {
  const { units, lengths } = lexicon;
  const kinds = Map.groupBy(units.keys(), (index) => isAsk(units[index] as Unit));
  return [...kinds].map(([asks, indexes]) => {
    const groupOf = (index: number) => {
      const unit = units[index] as Unit;
      return isAsk(unit) ? unit.answer : unit.section;
    };
    return {
      indexes,
      groupOf,
      mean: indexes.reduce((sum, index) => sum + (lengths[index] ?? 0), 0) / indexes.length,
      counted: (some) => (asks ? new Set([...some].map(groupOf)).size : [...some].length),
      asks,
    };
  });
}

function evidence(term: Term, lexicon: Lexicon, field: Field): Evidence {
  const times = new Map<number, number>();
  const own = new Set(field.indexes);
  if (term.lang === lexicon.lang)
    for (const [form, cost] of term.candidates)
      for (const [unit, weight] of lexicon.unitsOf(form))
        if (own.has(unit)) times.set(unit, (times.get(unit) ?? 0) + weight * (1 - cost));
  const strength = new Map(
    [...times].map(([unit, sum]) => [unit, frequency(sum, lexicon.lengths[unit] ?? field.mean, field.mean)]),
  );
  const weight = rarity(field.counted(field.indexes), field.counted(strength.keys()));
  const says = term.puts ? (strength.size ? questionWord : 0) : 1;
  return { weight: weight * says, strength };
}

/** The combined strength of all terms, times the square of the share that is present; and that share. */
function together(all: Evidence[], strengths: number[]): { score: number; share: number } {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  let there = 0;
  let sum = 0;
  all.forEach(({ weight }, i) => {
    const strength = strengths[i] ?? 0;
    if (strength) there += weight;
    sum += weight * strength;
  });
  const share = total ? there / total : 0;
  return { score: sum * share ** 2, share };
}

function rankField(lexicon: Lexicon, terms: Term[], field: Field): Ranked[] {
  const about = terms.filter(({ puts }) => !puts);
  const asked = field.asks || !about.length ? terms : about;
  const all = asked.map((term) => evidence(term, lexicon, field));
  const found = new Set(all.flatMap(({ strength }) => [...strength.keys()]));
  return [...Map.groupBy(found, field.groupOf).values()].flatMap((indexes) => {
    const best = all.map(({ strength }) => Math.max(...indexes.map((index) => strength.get(index) ?? 0)));
    const group = together(all, best);
    const ranked = indexes
      .map((index) => {
        const own = together(
          all,
          all.map(({ strength }) => strength.get(index) ?? 0),
        );
        return {
          unit: lexicon.units[index] as Unit,
          score: group.score * groupShare + own.score,
          share: field.asks ? (own.share + group.share) / 2 : own.share,
        };
      })
      .sort((a, b) => b.score - a.score);
    if (field.asks) return ranked.slice(0, 1).filter(({ share }) => share >= least.answer);
    return ranked
      .map((each, i) => ({ ...each, score: each.score * furtherHitFactor ** i }))
      .filter(() => group.share >= least.place);
  });
}

/** What fits the terms. */
export interface Fitting {
  answers: Ranked<Ask>[];
  places: Ranked<Place>[];
}

/**
 * What fits the terms, best first. A clause or an answer in the reader's language is not shown in another one as well.
 */
export function rank(terms: Term[], lexicons: readonly Lexicon[]): Fitting {
  const about = terms.filter(({ puts }) => !puts);
  const guesses = about.every(({ known }) => known !== 'surely');
  // A guess next to an unknown word is chance: «рецепт борща» is not a typing slip.
  if (guesses && about.some(({ known }) => known === 'no')) return { answers: [], places: [] };
  const own = new Set<string>();
  const all = lexicons
    .filter(({ lang }) => terms.some((term) => term.candidates.size && term.lang === lang))
    .flatMap((lexicon) => fieldsOf(lexicon).flatMap((field) => rankField(lexicon, terms, field)))
    .filter(({ unit }) => {
      const name = isAsk(unit)
        ? unit.answer.id
        : `${withoutLanguage(unit.section.url, unit.lang)}#${unit.clause}`;
      if (unit.lang === lexicons[0]?.lang) own.add(name);
      return unit.lang === lexicons[0]?.lang || !own.has(name);
    })
    .sort((a, b) => b.score - a.score);
  return {
    answers: all.filter((each): each is Ranked<Ask> => isAsk(each.unit)),
    places: all.filter((each): each is Ranked<Place> => !isAsk(each.unit)),
  };
}
