/** Reads the ids of clauses, headings and sections, as clause-number.ts builds them. No other module takes them apart. */

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
