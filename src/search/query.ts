/** Runs a query and prepares its results for display. */
import { sectionId } from '../domain/clause-number.ts';
import type { Lexicon } from './lexicon.ts';
import { askedNumber } from './asked-number.ts';
import { answerOf, hitOf, type AnswerHit, type Hit } from './hits.ts';
import { rank, type Fitting } from './ranking.ts';
import { resolve } from './resolver.ts';
import type { Term } from './term.ts';
import { clauseOf, headOf, type Place, type TextSection } from './text.ts';

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
const nearly = 0.92;

/** Makes a term unknown unless it is what was typed. */
const asTyped = (term: Term): Term =>
  term.literal ? term : { ...term, known: 'no', candidates: new Map<string, number>() };

/** Whether texts are of several documents, so that a hit must name its own. */
export const ofSeveral = (lexicons: readonly Lexicon[]): boolean =>
  lexicons.some(({ text: { sections } }) =>
    sections.some(({ document }) => document !== sections[0]?.document),
  );

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
    sure: anything && about.every(({ known, lang }) => known === 'surely' && lang === lexicons[0]?.text.lang),
  };
}

/** Merges two results of the same query, best hits first. */
export const merged = (one: Found, other: Found): Found => ({
  ...one,
  answers: one.answers.length ? one.answers : other.answers,
  hits: [...one.hits, ...other.hits].sort((a, b) => b.score - a.score).slice(0, maxHits),
});
