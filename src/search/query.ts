/** Runs a query and prepares its results for display. */
import { counted, sectionId } from '../domain/clause-number.ts';
import { words as foldedWords } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { rank } from './ranking.ts';
import { resolve, type Term } from './resolver.ts';
import type { TextSection } from './text.ts';

/** A word of a text for display; `match` when it is one of the words searched for. */
export interface ShownWord {
  text: string;
  match: boolean;
}

/** A clause, or a whole section, that answers the query. */
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
  /** How well it answers; meaningful only in comparison. */
  score: number;
  /** The clause's text, or the section's description, which is not on the section's page and so has no matches. */
  text: ShownWord[];
}

/** The result of a query. */
export interface Found {
  hits: Hit[];
  /** What was searched for, when that differs from what was typed. */
  searched: string | undefined;
}

/** Nobody reads more hits than this. A query with more letters than this is pasted text, not a question. */
const maxHits = 20;
const maxLetters = 300;

const shownWords = (text: string, forms: ReadonlySet<string>): ShownWord[] =>
  text.split(/\s+/).map((word) => ({ text: word, match: foldedWords(word).some((each) => forms.has(each)) }));

/** The anchor and the name of a clause by its place in the section, from 1. */
function clauseOf({ number, clauses }: TextSection, place: number): [anchor: string, name: string] {
  const { anchor, printed = '' } = counted(number, place);
  return clauses?.[place - 1] ?? [anchor, printed];
}

/** The anchor and the number of a section. A typed number is in its title. */
const headOf = ({ id, number }: TextSection): [anchor: string, number: string] =>
  id === undefined ? [sectionId(number), String(number)] : [id, ''];

/** Makes a term unknown unless it is what was typed. */
const asTyped = (term: Term): Term =>
  term.literal ? term : { ...term, known: 'no', candidates: new Map<string, number>() };

/** Whether texts are of several documents, so that a hit must name its own. */
export const ofSeveral = (lexicons: readonly Lexicon[]): boolean =>
  lexicons.some(({ units: [first, ...rest] }) =>
    rest.some(({ section }) => section.document !== first?.section.document),
  );

/**
 * Answers a query, best hits first. `lexicons` begins with the reader's language. `literally` takes words only as
 * typed; `named`: whether hits name their documents.
 */
export function search(
  query: string,
  lexicons: readonly Lexicon[],
  literally: boolean,
  named = ofSeveral(lexicons),
): Found {
  const terms = resolve(query.slice(0, maxLetters), lexicons).map((term) =>
    literally ? asTyped(term) : term,
  );
  const known = terms.filter((term) => term.known !== 'no');
  const forms = Map.groupBy(known, ({ lang }) => lang);
  const formsOf = (lang: string) =>
    new Set((forms.get(lang) ?? []).flatMap(({ candidates }) => [...candidates.keys()]));
  const hits = rank(terms, lexicons)
    .slice(0, maxHits)
    .map(({ unit: { section, lang, clause, heading, text }, score }): Hit => {
      const matched = formsOf(lang);
      const [anchor, number] = clause ? clauseOf(section, clause) : headOf(section);
      return {
        url: `${section.url}#${anchor}`,
        lang,
        number,
        section: shownWords(section.title, matched),
        document: named ? section.document : '',
        heading,
        score,
        text: shownWords(text, clause ? matched : new Set()),
      };
    });
  const changed = known.length < terms.length || terms.some(({ literal }) => !literal);
  return { hits, searched: hits.length && changed ? known.map(({ word }) => word).join(' ') : undefined };
}

/** Merges two answers to the same query, best hits first. */
export const merged = (one: Found, other: Found): Found => ({
  hits: [...one.hits, ...other.hits].sort((a, b) => b.score - a.score).slice(0, maxHits),
  searched: one.searched,
});
