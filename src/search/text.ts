import { counted, sectionId } from '../domain/clause-number.ts';
import type { TextBlock } from '../domain/section-text.ts';
import { words } from './fold.ts';

/**
 * How many letters of the sections a browser loads first: about 5 KB as sent, so that they and the code of search are
 * within 18 KB and a first hit is there in 0.6 seconds on a slow network. `most`: how many in all, about 20 KB. What lies
 * beyond is left to Pagefind, whose index loads in pieces, but which needs six more round trips and 100 KB.
 */
export const letters = { first: 12_000, most: 70_000 };

/** The searchable text of a site in one language, as the build writes it and the browser loads it. */
export interface SearchText {
  lang: string;
  sections: TextSection[];
  /** Words that readers use and the text does not, each with words of the text that mean the same. */
  aliases: Record<string, string>;
  /** The answers in this language, commonest first. */
  answers: TextAnswer[];
  /** The address of a file with further sections, `TextSection[]`, when these are too much text to send first. */
  rest?: string;
  /** Whether that is all; if not, what lies beyond is left to Pagefind. */
  complete: boolean;
}

/** An answer of ours to a question that readers ask. */
export interface TextAnswer {
  /** Its name: the fragment of its place on the page of answers. */
  id: string;
  /** The question, as shown. */
  question: string;
  /** Other ways in which people ask it: folded words, with `|` between the ways, which takes the fewest bytes. */
  ask: string;
  /** The plain answer. */
  answer: string;
  /** The clauses it rests on, each with its address and its name («1.6»); empty when the texts do not say. */
  clauses: [url: string, name: string][];
  /** Whom to ask when the texts do not say: `support`, `bank`, `processor`. */
  whom?: string[];
}

/** A section of a document in force. */
export interface TextSection {
  /** Its address. */
  url: string;
  number: number;
  /** With typed numbers: the anchor and the name of each clause, in order. Counted clauses need none. */
  clauses?: [anchor: string, name: string][];
  /** With typed numbers: the id of its heading. */
  id?: string;
  /** The document's title. */
  document: string;
  title: string;
  description: string;
  /**
   * Its clauses in order, grouped by the heading above them; the first element of each part is that heading, or empty.
   */
  parts: string[][];
}

/** A clause, or a whole section. */
export interface Place {
  section: TextSection;
  lang: string;
  /** The clause's number within the section; 0 for the whole section. */
  clause: number;
  /** The nearest heading above the clause; empty when there is none. */
  heading: string;
  /** The clause's text, or the section's description. */
  text: string;
}

/** One way in which people ask what an answer answers. */
export interface Ask {
  answer: TextAnswer;
  lang: string;
  text: string;
}

/** What a query is compared with. */
export type Unit = Place | Ask;

/** The anchor and the name of a clause by its place in the section, from 1. */
export function clauseOf({ number, clauses }: TextSection, place: number): [anchor: string, name: string] {
  const { anchor, printed = '' } = counted(number, place);
  return clauses?.[place - 1] ?? [anchor, printed];
}

/** The anchor and the number of a section. A typed number is in its title. */
export const headOf = ({ id, number }: TextSection): [anchor: string, number: string] =>
  id === undefined ? [sectionId(number), String(number)] : [id, ''];

/** Where a place is: the address of its section with the anchor. */
export const addressOf = ({ section, clause }: Place): string =>
  `${section.url}#${(clause ? clauseOf(section, clause) : headOf(section))[0]}`;

/** The sections of a text, each followed by its clauses, in order. */
export function placesOf({ lang, sections }: SearchText): Place[] {
  return sections.flatMap((section) => {
    let clause = 0;
    const clauses = section.parts.flatMap(([heading = '', ...texts]) =>
      texts.map((text) => ({ section, lang, clause: ++clause, heading, text })),
    );
    return [{ section, lang, clause: 0, heading: '', text: section.description }, ...clauses];
  });
}

/** How people ask for an answer, first the question as shown, in the form that is sent. */
export const asked = ([question = '', ...others]: readonly string[]): Pick<
  TextAnswer,
  'question' | 'ask'
> => ({
  question,
  // Folded once here, so that no phone has to do it.
  ask: others.map((way) => words(way).join(' ')).join('|'),
});

/** The ways to ask for an answer: the inverse of `asked`. */
export const waysOf = ({ question, ask }: TextAnswer): string[] => [question, ...ask.split('|')];

/** Every way to ask for an answer of a text. */
export const asksOf = ({ lang, answers }: SearchText): Ask[] =>
  answers.flatMap((answer) => waysOf(answer).map((text) => ({ answer, lang, text })));

/**
 * The clauses of a section grouped by the heading above them, as in `TextSection`. The section's own title is not one
 * of these headings.
 */
export function partsOf(blocks: readonly TextBlock[], title: string): string[][] {
  const found = [['']];
  for (const { clause, text, words } of blocks)
    if (clause !== undefined) found.at(-1)?.push(words);
    else if (text !== title) found.push([text]);
  return found.filter(({ length }) => length > 1);
}
