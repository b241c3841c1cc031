/**
 * The number of a clause: how it is addressed, printed and cited. No other module builds ids such as `p2.3`, `p4.1_2` or
 * `a1.20`; anchors.ts reads them. They are permanent addresses: what they are for a given text must never change.
 */

/** Where a clause is, in the terms in which a lawyer cites it. `i18n/citations` puts it into words. */
export interface Place {
  /** The number of the annex that it belongs to. */
  annex?: string;
  /** The title of the section without a number that it belongs to. */
  title?: string;
  /** The number of its section; only for what stands in a section above its first clause. */
  section?: string;
  /** `4.1`; undefined for what stands above the first clause. */
  clause?: string;
  /** 2 for the second clause with the same number. */
  repeated?: number;
  /** The typed marks that lead to it within the clause, outermost first: `1)`, `а)`. */
  marks: readonly string[];
  /** Which paragraph of the clause or of its marked part it is; the one with the number or the mark is the first. */
  paragraph?: number;
  /** Which row of the clause's tables it is, from 1. */
  row?: number;
}

/** The number of a clause or of a part of one. */
export interface ClauseNumber {
  /** Its id on the page, equal in all languages: `p2.3`, `p4.1_2`. It begins with a letter: validators want that. */
  anchor: string;
  /** As a reader knows it: `2.3`, `4.1`, `2.1 1)`; undefined for a part that bears no number and no mark. */
  printed: string | undefined;
  place: Place;
}

/** Whether the place is a clause of the document itself, which its number alone names. */
export const isWhole = (place: Place): place is Place & { clause: string } =>
  Object.entries(place).every(
    ([key, value]) => key === 'clause' || (key === 'marks' && !(value as string[]).length),
  ) && place.clause !== undefined;

/** The id of a section by its position: `s2`. */
export const sectionId = (section: number) => `s${section}`;
/** The id of a heading by its position in a section: `s2-1`. */
export const headingId = (section: number, heading: number) => `s${section}-${heading}`;
/** The number of a clause by its position in a section: `2.3`. */
export function counted(section: number, clause: number): ClauseNumber {
  const printed = `${section}.${clause}`;
  return { anchor: `p${printed}`, printed, place: { clause: printed, marks: [] } };
}

/** Where typed numbers count: a section of the document or of an annex. */
export interface Scope {
  /** The id of the section. */
  id: string;
  /** What the anchors of its clauses begin with: `p`, `a1.`, `rights.`. */
  clauses: string;
  /** What the anchors of blocks above its first clause begin with: `p4`, `a1`, `rights`. */
  parts: string;
  /** Its own number, which its clauses may begin with. */
  own: string | undefined;
  place: Place;
}

/** What the title of a section with typed numbers says about it. */
export type SectionHead = { kind: 'section' | 'annex'; number: string } | { kind: 'plain' };

/**
 * The scope of a section. `untitled`: the author's text has no such section, so its numbers are the document's; `annex`:
 * the number of the annex that the section belongs to.
 */
export function scope(
  head: SectionHead,
  section: { slug: string; title: string },
  untitled: boolean,
  annex: string | undefined,
): Scope {
  const { slug, title } = section;
  if (head.kind === 'annex') {
    const id = `a${head.number}`;
    return { id, clauses: `${id}.`, parts: id, own: head.number, place: { annex: head.number, marks: [] } };
  }
  if (head.kind === 'plain')
    return {
      id: slug,
      clauses: untitled ? 'p' : `${slug}.`,
      parts: slug,
      own: undefined,
      place: untitled ? { marks: [] } : { title, marks: [] },
    };
  const { number } = head;
  if (annex === undefined)
    return {
      id: `s${number}`,
      clauses: 'p',
      parts: `p${number}`,
      own: number,
      place: { section: number, marks: [] },
    };
  const id = `a${annex}.s${number}`;
  return { id, clauses: `a${annex}.`, parts: id, own: number, place: { annex, section: number, marks: [] } };
}

/** The id of a heading in a section with typed numbers: `s4_h1`, `rights_h1`. No folder has such a name. */
export const typedHeadingId = (section: string, heading: number) => `${section}_h${heading}`;

/** The anchor, or the next free one if it is taken: `p8.1`, `p8.1_x2`, `p8.1_x3`. Takes it. */
export function take(anchor: string, taken: Map<string, number>): { anchor: string; repeated: number } {
  const repeated = (taken.get(anchor) ?? 0) + 1;
  taken.set(anchor, repeated);
  return { anchor: repeated === 1 ? anchor : `${anchor}_x${repeated}`, repeated };
}

/** A clause, or what stands in for it above the first one, while its parts are being numbered. */
export interface Whole {
  number: ClauseNumber;
  /** How many direct parts it has so far. */
  parts: number;
  /** Paragraphs and table rows counted so far; shared with its unmarked parts. */
  counts: { paragraphs: number; rows: number };
}

/** What stands in a section above its first clause. */
export const preface = ({ parts: anchor, place }: Scope): Whole => ({
  number: { anchor, printed: place.section, place },
  parts: 0,
  counts: { paragraphs: 0, rows: 0 },
});

/** A clause with a typed number. */
export function typedClause({ clauses, place }: Scope, printed: string, taken: Map<string, number>): Whole {
  const { anchor, repeated } = take(clauses + printed, taken);
  const around = { ...place };
  delete around.section;
  return {
    number: {
      anchor,
      printed,
      place: { ...around, clause: printed, ...(repeated > 1 && { repeated }) },
    },
    parts: 0,
    counts: { paragraphs: 1, rows: 0 },
  };
}

/** The next part of a clause or of a part: with a typed `mark`, a row of a table, or a paragraph. */
export function nextPart(whole: Whole, kind: { mark: string } | 'row' | 'paragraph'): Whole {
  const place = { ...whole.number.place };
  delete place.paragraph;
  delete place.row;
  const anchor = `${whole.number.anchor}_${++whole.parts}`;
  if (typeof kind === 'object') {
    const known = [place.clause ?? place.section, ...place.marks, kind.mark].filter(Boolean).join(' ');
    const number = { anchor, printed: known, place: { ...place, marks: [...place.marks, kind.mark] } };
    return { number, parts: 0, counts: { paragraphs: 1, rows: 0 } };
  }
  const { counts } = whole;
  const here = kind === 'row' ? { row: ++counts.rows } : { paragraph: ++counts.paragraphs };
  return { number: { anchor, printed: undefined, place: { ...place, ...here } }, parts: 0, counts };
}
