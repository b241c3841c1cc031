/** What a search shows: answers of ours, clauses and whole sections, prepared for display. */
import { excerpt, shownWords, type ShownWord } from './excerpt.ts';
import type { Ranked } from './ranking.ts';
import { addressOf, clauseOf, headOf, type Ask, type Place } from './text.ts';

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

/** How many clauses of a section are listed under it, and how many words of each. */
const maxUnder = 8;
const wordsUnder = 12;

const beginning = (text: string) => {
  const all = text.split(/\s+/);
  return all.length > wordsUnder ? `${all.slice(0, wordsUnder).join(' ')} …` : text;
};

function under(place: Place, places: readonly Place[]): Hit['under'] {
  if (place.clause) return [];
  return places
    .filter(({ section, clause }) => section === place.section && clause)
    .slice(0, maxUnder)
    .map((each) => ({
      url: addressOf(each),
      number: clauseOf(each.section, each.clause)[1],
      text: beginning(each.text),
    }));
}

/** A hit on a place; `matched`: the words to mark; `named`: whether it names its document. */
export function hitOf(
  place: Place,
  score: number,
  matched: ReadonlySet<string>,
  named: boolean,
  places: readonly Place[],
): Hit {
  const { section, lang, clause, heading, text } = place;
  return {
    url: addressOf(place),
    lang,
    number: (clause ? clauseOf(section, clause) : headOf(section))[1],
    section: shownWords(section.title, matched),
    document: named ? section.document : '',
    heading,
    score,
    text: clause ? excerpt(text, matched) : shownWords(text, new Set()),
    under: under(place, places),
  };
}

/** An answer as it is shown. */
export const answerOf = ({ unit: { answer, lang }, score }: Ranked<Ask>): AnswerHit => ({
  id: answer.id,
  lang,
  question: answer.question,
  answer: answer.answer,
  clauses: answer.clauses,
  whom: answer.whom ?? [],
  score,
});
