/**
 * The number of a clause: how it is addressed, printed and cited. No other module builds or parses ids such as `p2.3`,
 * `p4.1_2` or `a1.20`. They are permanent addresses: what they are for a given text must never change.
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

/** The section of a counted clause, by its id; undefined for any other id. */
export const countedSection = (id: string): number | undefined => {
  const [, section] = /^p(\d+)\.\d+$/.exec(id) ?? [];
  return section === undefined ? undefined : Number(section);
};
/** Whether an id is that of a clause or of a part of one, counted or typed. */
export const isClauseId = (id: string): boolean => /^(?:p\d|[a-z][a-z\d-]*\.[1-9]).*|^.+_\d+$/.test(id);
/** Whether an id is that of a clause, of a heading, or of a section that bears a number. */
export const isPlaceId = (id: string): boolean => isClauseId(id) || /^s\d+(-\d+)?$|^a\d|_h\d+$/.test(id);
/** The number in the id of a clause, without its annex and parts: `2.3`, `20`; empty when it has none. */
export const numberIn = (id: string): string => /^(?:p|.*\.(?=\d))?([1-9][\d.-]*)/.exec(id)?.[1] ?? '';

/** The section or annex of the document whose heading has this id: `s4`, `a1`; undefined for any other id. */
export function headOf(id: string): { kind: 'section' | 'annex'; number: string } | undefined {
  const [, letter, number] = /^([as])([1-9][\d-]*)$/.exec(id) ?? [];
  return number === undefined ? undefined : { kind: letter === 'a' ? 'annex' : 'section', number };
}

/** An id taken apart: `a1.20_2` is part 2 of clause 20 in annex 1. */
export interface ParsedAnchor {
  /** `a1` or `rights`: the clauses there have numbers of their own. Empty in the body of the document. */
  scope: string;
  /** The clause's number; undefined for what stands above the first clause. */
  clause: string | undefined;
  /** Whether it is a part of the clause. */
  isPart: boolean;
}

/** Takes the id of a clause or of a part of one apart. */
export function parseAnchor(id: string): ParsedAnchor {
  const [whole = '', part] = id.split(/_(?!x\d)(.*)/s);
  const isPart = part !== undefined;
  const body = /^p(\d.*)$/.exec(whole);
  if (body) return { scope: '', clause: body[1], isPart };
  const [, scope = whole, clause] = /^(a\d[\d-]*|[a-z][a-z\d-]*?)\.(\d.*)$/.exec(whole) ?? [];
  return { scope, clause, isPart };
}

/**
 * Whether an id is that of a clause or of what stands within it: its parts `p4.1_2` and the clauses numbered under it,
 * `p4.1.1`; not its repetition `p4.1_x2`.
 */
export const isWithin = (id: string, whole: string): boolean =>
  id === whole ||
  id.startsWith(`${whole}.`) ||
  (id.startsWith(`${whole}_`) && !/^x\d/.test(id.slice(whole.length + 1)));

/** Whether a name could be taken for the id of a clause, a section or an annex: `p4`, `s2-1`, `a1`. */
export const looksLikeAnchor = (name: string): boolean => /^[asp]\d/.test(name);

/** Ids that pages use for places of their own. A test compares them with the components. */
export const pageIds: readonly string[] = [
  'check',
  'chosen',
  'compared',
  'day',
  'main',
  'mine',
  'none',
  'q',
  'results',
  'results-status',
  'retry',
  'searched',
];

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
