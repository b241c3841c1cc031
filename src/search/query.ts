/** From a query to what is shown. */
import { clauseId, sectionId } from '../domain/clauses.ts';
import { words as foldedWords } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { rank } from './ranking.ts';
import { resolve, type Term } from './resolver.ts';

/** A word of a text as it is shown; `match` when it was searched. */
export interface ShownWord {
  text: string;
  match: boolean;
}

/** A clause, or a section as a whole, that answers the query. */
export interface Hit {
  /** Where it leads: the clause on its section's page, or the section's heading. */
  url: string;
  lang: string;
  /** `2.3`, or `2` for a section. */
  number: string;
  section: ShownWord[];
  /** The heading above the clause, or empty. */
  heading: string;
  /** How well it answers: to be compared only. */
  score: number;
  /** The clause's text, or the description of the section, which is not on its page and so has no matches. */
  text: ShownWord[];
}

/** What a query found. */
export interface Found {
  hits: Hit[];
  /** What was searched, when that is not what was typed. */
  searched: string | undefined;
}

/** More hits than this nobody reads; what is longer than this, in letters, is pasted text and no question. */
const most = 20;
const longest = 300;

const shownWords = (text: string, forms: ReadonlySet<string>): ShownWord[] =>
  text.split(/\s+/).map((word) => ({ text: word, match: foldedWords(word).some((each) => forms.has(each)) }));

/** A term that is not what was typed, as one that nothing is known of. */
const asTyped = (term: Term): Term =>
  term.literal ? term : { ...term, known: 'no', candidates: new Map<string, number>() };

/** What answers a query, best first; `lexicons` begin with the reader's language. `literally` takes words only as typed. */
export function search(query: string, lexicons: readonly Lexicon[], literally: boolean): Found {
  const terms = resolve(query.slice(0, longest), lexicons).map((term) => (literally ? asTyped(term) : term));
  const known = terms.filter((term) => term.known !== 'no');
  const forms = Map.groupBy(known, ({ lang }) => lang);
  const formsOf = (lang: string) =>
    new Set((forms.get(lang) ?? []).flatMap(({ candidates }) => [...candidates.keys()]));
  const hits = rank(terms, lexicons)
    .slice(0, most)
    .map(({ unit: { section, lang, clause, heading, text }, score }): Hit => {
      const matched = formsOf(lang);
      return {
        url: `${section.url}#${clause ? clauseId(section.number, clause) : sectionId(section.number)}`,
        lang,
        number: clause ? `${section.number}.${clause}` : String(section.number),
        section: shownWords(section.title, matched),
        heading,
        score,
        text: shownWords(text, clause ? matched : new Set()),
      };
    });
  const changed = known.length < terms.length || terms.some(({ literal }) => !literal);
  return { hits, searched: hits.length && changed ? known.map(({ word }) => word).join(' ') : undefined };
}

/** Two answers to one query as one, best first. */
export const merged = (one: Found, other: Found): Found => ({
  hits: [...one.hits, ...other.hits].sort((a, b) => b.score - a.score).slice(0, most),
  searched: one.searched,
});
