/**
 * The only ranking in search: decides which clauses, sections and answers fit a query best.
 *
 * A query is a list of terms; each stands for some words of the text, more or less surely (resolver.ts). The same is asked
 * about clauses and about answers:
 *
 * 1. How much does each term say? Its rarity: the inverse document frequency of BM25 (Robertson and Zaragoza, The
 *    Probabilistic Relevance Framework: BM25 and Beyond, 2009). A word that most answers share («карта») says little, a
 *    rare one much. A word that only puts a question (stop-words.ts) says nothing about a clause and a little about an
 *    answer: «кому» tells «кому я плачу» from «как я плачу».
 * 2. How strongly does a unit match a term? A clause by BM25's saturating frequency with length normalisation, a way to
 *    ask by having the word; both less the cost of the step from the typed word to the word of the text.
 * 3. How much of the query is matched? In a clause, the matched share is squared: two words out of three beat one word
 *    three times (the "coordination level" of Lucene's classic similarity). A way to ask is as short as a query, so it
 *    counts both ways, how much of the query it has and how much of it the query has: their geometric mean, which is
 *    Ochiai's cosine (Salton and McGill, 1983) with rarities for weights.
 *
 * Units stand in groups, clauses in a section and ways to ask in an answer, and the group counts too: a reader's words
 * are often spread over two clauses, or over two ways to ask. An answer is one result however many of its ways match. A
 * section's further clauses follow it, each a little lower, so that other sections are seen. An answer whose clauses match
 * the query themselves is preferred to one whose clauses do not.
 *
 * Below some share the match is chance («карта казахстана скачать» is not about bank cards), and words that most answers
 * have («оплата») do not tell one question from another. Then nothing is shown rather than something wrong. The limits
 * were set on two thirds of the development set of questions; tests/search/questions.test.ts holds all of them.
 */
import { withoutLanguage } from '../domain/urls.ts';
import { evidenceOfAsks, evidenceOfPlaces, fieldsOf, saidBy, type Evidence, type Field } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './resolver.ts';
import { addressOf, type Ask, type Place, type Unit } from './text.ts';

/** A clause, a whole section, or an answer, found by one of the ways to ask for it. */
export interface Ranked<Kind extends Unit = Unit> {
  unit: Kind;
  score: number;
  /** The matched share of what the query says, from 0 to 1. */
  share: number;
}

/** How much the match of the group as a whole counts, compared with the unit's own. */
const groupShare = 0.5;
/** Each further hit in a section is scaled by this once more, so that other sections are seen too. */
const furtherHitFactor = 0.8;
/** The least share of the query that a section must match. */
const leastShare = 0.4;
/** The least that an answer must match: its score, the rarity of the matched words, the share of the query's words. */
const least = { score: 0.42, rarity: 2.2, words: 0.5 };
/** How much it counts that a clause of an answer matches the query itself. */
const clauseBonus = 0.15;

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
const best = ({ strength }: Evidence, indexes: readonly number[]) =>
  Math.max(0, ...indexes.map((index) => strength.get(index) ?? 0));

/** The combined strength of all terms, times the square of the share that is present; and that share. */
function together(all: Evidence[], strengths: number[]): { score: number; share: number } {
  const total = sum(all.map(({ weight }) => weight));
  const there = sum(all.map(({ weight }, i) => (strengths[i] ? weight : 0)));
  const share = total ? there / total : 0;
  return { score: sum(all.map(({ weight }, i) => weight * (strengths[i] ?? 0))) * share ** 2, share };
}

function rankPlaces(terms: readonly Term[], field: Field): Ranked<Place>[] {
  const about = terms.filter(({ puts }) => !puts);
  const all = (about.length ? about : terms).map((term) => evidenceOfPlaces(term, field));
  const found = new Set(all.flatMap(({ strength }) => [...strength.keys()]));
  return [...Map.groupBy(found, field.groupOf).values()].flatMap((indexes) => {
    const group = together(
      all,
      all.map((each) => best(each, indexes)),
    );
    if (group.share < leastShare) return [];
    return indexes
      .map((index) => {
        const own = together(
          all,
          all.map(({ strength }) => strength.get(index) ?? 0),
        );
        const unit = field.lexicon.units[index] as Place;
        return { unit, score: group.score * groupShare + own.score, share: own.share };
      })
      .sort((a, b) => b.score - a.score)
      .map((each, i) => ({ ...each, score: each.score * furtherHitFactor ** i }));
  });
}

function rankAsks(terms: readonly Term[], field: Field): Ranked<Ask>[] {
  const all = terms.map((term) => evidenceOfAsks(term, field));
  const about = all.filter((_, i) => !terms[i]?.puts);
  const total = sum(all.map(({ weight }) => weight));
  const said = saidBy(field);
  const found = new Set(all.flatMap(({ strength }) => [...strength.keys()]));
  return [...Map.groupBy(found, field.groupOf).values()].flatMap((indexes) => {
    const matched = sum(all.map((each) => each.weight * best(each, indexes)));
    const words = about.filter((each) => best(each, indexes) > 0).length;
    if (matched < least.rarity || words < least.words * about.length) return [];
    const group = matched / total;
    const fits = indexes.map((index) => {
      const own = sum(all.map(({ weight, strength }) => weight * (strength.get(index) ?? 0)));
      return { index, fit: Math.sqrt((own / total) * Math.min(1, own / (said.get(index) ?? 1))) };
    });
    const { index, fit } = fits.reduce((one, other) => (other.fit > one.fit ? other : one));
    const score = group * groupShare + fit * (1 - groupShare);
    return score < least.score ? [] : [{ unit: field.lexicon.units[index] as Ask, score, share: group }];
  });
}

/** What fits the terms, best first. */
export interface Fitting {
  answers: Ranked<Ask>[];
  places: Ranked<Place>[];
}

function rankIn(lexicon: Lexicon, terms: readonly Term[]): Fitting {
  const fields = fieldsOf(lexicon);
  const places = fields.flatMap((field) => (field.asks ? [] : rankPlaces(terms, field)));
  const shares = new Map(places.map(({ unit, share }) => [addressOf(unit), share]));
  const answers = fields
    .flatMap((field) => (field.asks ? rankAsks(terms, field) : []))
    .map((each) => {
      const matched = each.unit.answer.clauses.map(([url]) => shares.get(url) ?? 0);
      return { ...each, score: each.score + clauseBonus * Math.max(0, ...matched) };
    });
  return { answers, places };
}

/** Leaves out what is also there in the reader's language, and sorts, best first. */
function merged<Kind extends Unit>(
  all: Ranked<Kind>[],
  lang: string | undefined,
  nameOf: (unit: Kind) => string,
): Ranked<Kind>[] {
  const own = new Set(all.flatMap(({ unit }) => (unit.lang === lang ? [nameOf(unit)] : [])));
  return all
    .filter(({ unit }) => unit.lang === lang || !own.has(nameOf(unit)))
    .sort((a, b) => b.score - a.score);
}

/** What fits the terms, best first: in the reader's language, and in another what that one lacks. */
export function rank(terms: readonly Term[], lexicons: readonly Lexicon[]): Fitting {
  const about = terms.filter(({ puts }) => !puts);
  const guesses = about.every(({ known }) => known !== 'surely');
  // A guess next to an unknown word is chance: «рецепт борща» is not a typing slip.
  if (guesses && about.some(({ known }) => known === 'no')) return { answers: [], places: [] };
  const lang = lexicons[0]?.lang;
  const fitting = lexicons
    .filter((lexicon) => terms.some((term) => term.candidates.size && term.lang === lexicon.lang))
    .map((lexicon) => rankIn(lexicon, terms));
  return {
    answers: merged(
      fitting.flatMap(({ answers }) => answers),
      lang,
      ({ answer }) => answer.id,
    ),
    places: merged(
      fitting.flatMap(({ places }) => places),
      lang,
      (place) => withoutLanguage(addressOf(place), place.lang),
    ),
  };
}
