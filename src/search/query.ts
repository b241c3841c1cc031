/** Runs a query and prepares its results for display. */
import { sectionId } from '../domain/clause-number.ts';
import { excerpt, shownWords, type ShownWord } from './excerpt.ts';
import type { Lexicon } from './lexicon.ts';
import { askedNumber } from './asked-number.ts';
import { rank, type Fitting, type Ranked } from './ranking.ts';
import { resolve, type Term } from './resolver.ts';
import { clauseOf, headOf, type Ask, type Place, type TextSection } from './text.ts';

/** An answer of ours to the question that a query puts. */
export interface AnswerHit {
  /** The fragment of its place on the page of answers. */
  id: string;
  lang: string;
  question: string;
  answer: string;
  /** The clauses it rests on; empty when the texts do not say. */
  clauses: [url: string, name: string][];
  /** Whom to ask. */
  whom: string[];
  /** How well it fits; meaningful only in comparison. */
  score: number;
}

/** A clause, or a whole section, that fits the query. */
export interface Hit {
  /** Where it leads: to the clause on its section's page, or to the section's heading. */
  url: string;
  lang: string;
  /** `2.3`, «п. 4.1, абз. 2», or `2` for a section; empty for a section whose title has its number. */
  number: string;
  section: ShownWord[];
  /** The document's title, if the texts are of several documents; otherwise empty. */
  document: string;
  /** The heading above the clause; empty when there is none. */
  heading: string;
  /** How well it fits; meaningful only in comparison. */
  score: number;
  /** The best sentence of the clause, or the section's description, which is not on its page and so has no matches. */
  text: ShownWord[];
  /** For a whole section: its clauses, each with the beginning of its text. */
  under: { url: string; number: string; text: string }[];
}

/** The result of a query. */
export interface Found {
  /** Best first, at most two; none when no answer surely fits. */
  answers: AnswerHit[];
  hits: Hit[];
  /** What was searched for, when a slip or another keyboard was corrected. */
  searched: string | undefined;
  /** Whether the hits have only words related to those typed, or only some of them. */
  alike: boolean;
  /** The number of a clause or section that was asked for and that no text has. */
  missing: string | undefined;
  /** Whether every word was known as typed in the reader's own language, so that other languages have nothing to add. */
  sure: boolean;
}

/** Nobody reads more hits than this. A query with more letters than this is pasted text, not a question. */
const maxHits = 20;
const maxLetters = 300;
/** A second answer is shown when it fits nearly as well as the first. */
const nearly = 0.85;
/** How many clauses of a section are listed under it, and how many words of each. */
const maxUnder = 8;
const wordsUnder = 12;

/** Makes a term unknown unless it is what was typed. */
const asTyped = (term: Term): Term =>
  term.literal ? term : { ...term, known: 'no', candidates: new Map<string, number>() };

/** Whether texts are of several documents, so that a hit must name its own. */
export const ofSeveral = (lexicons: readonly Lexicon[]): boolean =>
  lexicons.some(({ sections }) => sections.some(({ document }) => document !== sections[0]?.document));

const beginning = (text: string) => {
  const all = text.split(/\s+/);
  return all.length > wordsUnder ? `${all.slice(0, wordsUnder).join(' ')} …` : text;
};

function under(place: Place, places: readonly Place[]): Hit['under'] {
  if (place.clause) return [];
  return places
    .filter(({ section, clause }) => section === place.section && clause)
    .slice(0, maxUnder)
    .map(({ section, clause, text }) => {
      const [anchor, number] = clauseOf(section, clause);
      return { url: `${section.url}#${anchor}`, number, text: beginning(text) };
    });
}

function hitOf(
  place: Place,
  score: number,
  matched: ReadonlySet<string>,
  named: boolean,
  places: readonly Place[],
): Hit {
  const { section, lang, clause, heading, text } = place;
  const [anchor, number] = clause ? clauseOf(section, clause) : headOf(section);
  return {
    url: `${section.url}#${anchor}`,
    lang,
    number,
    section: shownWords(section.title, matched),
    document: named ? section.document : '',
    heading,
    score,
    text: clause ? excerpt(text, matched) : shownWords(text, new Set()),
    under: under(place, places),
  };
}

const answerOf = ({ unit: { answer, lang }, score }: Ranked<Ask>): AnswerHit => ({
  id: answer.id,
  lang,
  question: answer.ask[0] ?? '',
  answer: answer.answer,
  clauses: answer.clauses,
  whom: answer.whom ?? [],
  score,
});

const none = new Set<string>();

/** The clauses and sections with a number, in the reader's language. A section with a typed number bears it in its id. */
function numbered(number: string, [own]: readonly Lexicon[], named: boolean): Hit[] {
  const places = own?.places.units ?? [];
  const hasIt = ({ section, clause }: Place) =>
    clause
      ? clauseOf(section, clause)[1] === number
      : headOf(section).includes(number) || section.id === sectionId(Number(number));
  return places
    .filter(hasIt)
    .slice(0, maxHits)
    .map((place) => hitOf(place, 1, none, named, places));
}

/** The answers that are shown, and the clauses under them: those of a section that is shown stand under it. */
function shown({ answers, asked, places }: Fitting) {
  const [first] = answers;
  const best = answers.filter(({ score }) => score >= nearly * (first?.score ?? 0)).slice(0, 2);
  // Under "the texts do not say" any clause would look like an answer, unless one word is looked for.
  const about = asked.filter(({ puts }) => !puts);
  if (first && !first.unit.answer.clauses.length && about.length > 1) return { best, clauses: [] };
  const whole = new Set<TextSection>();
  const clauses = places.filter(({ unit: { section, clause } }) => {
    if (!clause) whole.add(section);
    return !clause || !whole.has(section);
  });
  return { best, clauses };
}

/**
 * Answers a query, best results first. `lexicons` begins with the reader's language. `literally` takes words only as
 * typed; `named`: whether hits name their documents.
 */
export function search(
  query: string,
  lexicons: readonly Lexicon[],
  literally: boolean,
  named = ofSeveral(lexicons),
): Found {
  const typed = query.slice(0, maxLetters);
  const asked = literally ? undefined : askedNumber(typed);
  const found = { answers: [], searched: undefined, alike: false, missing: undefined, sure: true };
  const hits = asked ? numbered(asked.number, lexicons, named) : [];
  if (hits.length) return { ...found, hits };
  if (asked?.called) return { ...found, hits, missing: asked.number };
  const fitting = rank(lexicons, (vocabularies) =>
    resolve(typed, vocabularies).map((term) => (literally ? asTyped(term) : term)),
  );
  const { best, clauses } = literally ? { best: [], clauses: fitting.places } : shown(fitting);
  const all = lexicons.flatMap(({ places }) => places.units);
  const forms = Map.groupBy(fitting.sought, ({ lang }) => lang);
  const formsOf = (lang: string) =>
    new Set((forms.get(lang) ?? []).flatMap(({ candidates, puts }) => (puts ? [] : [...candidates.keys()])));
  const fits = clauses
    .slice(0, maxHits)
    .map(({ unit, score }) => hitOf(unit, score, formsOf(unit.lang), named, all));
  const anything = best.length + fits.length > 0;
  const terms = best.length ? fitting.asked : fitting.sought;
  const about = terms.filter(({ puts }) => !puts);
  const known = terms.filter((term) => term.known !== 'no');
  return {
    answers: best.map(answerOf),
    hits: fits,
    searched:
      anything && terms.some(({ corrected }) => corrected)
        ? known.map(({ word }) => word).join(' ')
        : undefined,
    // The beginning of a word, as in typing, is no other word.
    alike:
      !best.length &&
      fits.length > 0 &&
      about.some(({ known, literal }) => known === 'no' || (known === 'by guess' && !literal)),
    missing: anything ? undefined : asked?.number,
    sure: anything && about.every(({ known, lang }) => known === 'surely' && lang === lexicons[0]?.lang),
  };
}

/** Merges two results of the same query, best hits first. */
export const merged = (one: Found, other: Found): Found => ({
  ...one,
  answers: one.answers.length ? one.answers : other.answers,
  hits: [...one.hits, ...other.hits].sort((a, b) => b.score - a.score).slice(0, maxHits),
});
