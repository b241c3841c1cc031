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
import { evidenceOfAsks, evidenceOfPlaces, saidBy, type Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './term.ts';
import { addressOf, type Ask, type Place, type Unit } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

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
const leastShare = 0.5;
/** The least that an answer must match: its score, the rarity of the matched words, the share of the query's words. */
const least = { score: 0.38, rarity: 2.2, words: 0.5 };
/** How much it counts that a clause of an answer matches the query itself. */
const clauseBonus = 0.15;

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
const best = <Kind>({ strength }: Evidence<Kind>, units: readonly Kind[]) =>
  Math.max(0, ...units.map((unit) => strength.get(unit) ?? 0));
const matchedBy = <Kind>(all: readonly Evidence<Kind>[]) =>
  new Set(all.flatMap(({ strength }) => [...strength.keys()]));

/** The combined strength of all terms, times the square of the share that is present; and that share. */
function together(all: readonly Evidence<Place>[], strengths: number[]): { score: number; share: number } {
  const total = sum(all.map(({ weight }) => weight));
  const there = sum(all.map(({ weight }, i) => (strengths[i] ? weight : 0)));
  const share = total ? there / total : 0;
  return { score: sum(all.map(({ weight }, i) => weight * (strengths[i] ?? 0))) * share ** 2, share };
}

function rankPlaces(terms: readonly Term[], vocabulary: Vocabulary<Place>): Ranked<Place>[] {
  const about = terms.filter(({ puts }) => !puts);
  const all = (about.length ? about : terms).map((term) => evidenceOfPlaces(term, vocabulary));
  return [...Map.groupBy(matchedBy(all), ({ section }) => section).values()].flatMap((places) => {
    const group = together(
      all,
      all.map((each) => best(each, places)),
    );
    if (group.share < leastShare) return [];
    return places
      .map((unit) => {
        const own = together(
          all,
          all.map(({ strength }) => strength.get(unit) ?? 0),
        );
        return { unit, score: group.score * groupShare + own.score, share: own.share };
      })
      .sort((a, b) => b.score - a.score)
      .map((each, i) => ({ ...each, score: each.score * furtherHitFactor ** i }));
  });
}

/** An answer has its ways to ask in every language: people mix them. */
function rankAsks(terms: readonly Term[], vocabularies: readonly Vocabulary<Ask>[]): Ranked<Ask>[] {
  const all = terms.map((term) => ({ term, ...evidenceOfAsks(term, vocabularies) }));
  const about = all.filter(({ term }) => !term.puts);
  // Next to a word that nothing has, a guess may be chance.
  const trusted = about.some(({ term }) => term.known === 'no') ? 'surely' : 'by guess';
  const total = sum(all.map(({ weight }) => weight));
  const said = (ask: Ask) =>
    sum(vocabularies.flatMap((each) => (each.lang === ask.lang ? [saidBy(ask, each)] : [])));
  const fitOf = (ask: Ask) => {
    const own = sum(all.map(({ weight, strength }) => weight * (strength.get(ask) ?? 0)));
    return Math.sqrt((own / total) * Math.min(1, own / said(ask)));
  };
  return [...Map.groupBy(matchedBy(all), ({ answer }) => answer.id)].flatMap(([id, asks]) => {
    const matched = sum(all.map((each) => each.weight * best(each, asks)));
    const told = about.filter(
      (each) => ['surely', trusted].includes(each.term.known) && best(each, asks) > 0,
    );
    if (matched < least.rarity || told.length < least.words * about.length) return [];
    const share = matched / total;
    const score = share * groupShare + Math.max(...asks.map(fitOf)) * (1 - groupShare);
    const unit = vocabularies.flatMap(({ units }) => units).find(({ answer }) => answer.id === id);
    return unit && score >= least.score ? [{ unit, score, share }] : [];
  });
}

/** What fits a query, best first, and what its words were taken to mean, for the answers and for the texts. */
export interface Fitting {
  answers: Ranked<Ask>[];
  asked: Term[];
  places: Ranked<Place>[];
  sought: Term[];
}

/** A guess next to an unknown word is chance: «рецепт борща» is not a typing slip. */
function isChance(terms: readonly Term[]): boolean {
  const about = terms.filter(({ puts }) => !puts);
  return about.every(({ known }) => known !== 'surely') && about.some(({ known }) => known === 'no');
}

/** Leaves out what is also there in the reader's language. */
function withoutRepeats(places: Ranked<Place>[], lang: string | undefined): Ranked<Place>[] {
  const own = new Set(places.flatMap(({ unit }) => (unit.lang === lang ? [nameOf(unit)] : [])));
  return places.filter(({ unit }) => unit.lang === lang || !own.has(nameOf(unit)));
}

/** The same for a clause in every language. */
const nameOf = (place: Place): string => withoutLanguage(addressOf(place), place.lang);

/**
 * What fits a query, best first: in the language of the first lexicon, and in the others what that one lacks. `read`
 * tells what the words of the query stand for.
 */
export function rank(
  lexicons: readonly Lexicon[],
  read: (vocabularies: readonly Vocabulary[]) => Term[],
): Fitting {
  const byScore = (a: Ranked, b: Ranked) => b.score - a.score;
  const sought = read(lexicons.map(({ places }) => places));
  const places = isChance(sought)
    ? []
    : lexicons
        .filter(({ text: { lang } }) => sought.some((term) => term.candidates.size && term.lang === lang))
        .flatMap((lexicon) => rankPlaces(sought, lexicon.places));
  const shares = new Map(places.map(({ unit, share }) => [nameOf(unit), share]));
  const asks = lexicons.map((lexicon) => lexicon.asks);
  const asked = read(asks);
  const answers = (isChance(asked) ? [] : rankAsks(asked, asks)).map((each) => {
    const { answer, lang } = each.unit;
    const matched = answer.clauses.map(([url]) => shares.get(withoutLanguage(url, lang)) ?? 0);
    return { ...each, score: each.score + clauseBonus * Math.max(0, ...matched) };
  });
  return {
    answers: answers.sort(byScore),
    asked,
    places: withoutRepeats(places, lexicons[0]?.text.lang).sort(byScore),
    sought,
  };
}
