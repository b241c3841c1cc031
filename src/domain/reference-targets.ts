import type { Reference } from './references.ts';

/** A heading or a block of a document with its anchor: `s4`, `p4.1`, `p4.1_2`, `a1`, `a1.20`, `rights.1`. */
export interface Anchored {
  anchor: string;
  text: string;
}

/** What the references of a document can lead to: anchors by what a lawyer calls them. */
export type Targets = ReadonlyMap<string, string>;

/** The anchor taken apart: `a1.20_2` is block 2 of clause 20 in annex 1. */
interface Parsed {
  /** `a1` or `rights`: the clauses there have numbers of their own. Empty in the body of the document. */
  scope: string;
  clause: string | undefined;
  isPart: boolean;
}

function parse(anchor: string): Parsed {
  const [whole = '', part] = anchor.split(/_(?!x\d)(.*)/s);
  const isPart = part !== undefined;
  const body = /^p(\d.*)$/.exec(whole);
  if (body) return { scope: '', clause: body[1], isPart };
  const [, scope = whole, clause] = /^(a\d+|[a-z][a-z\d-]*?)\.(\d.*)$/.exec(whole) ?? [];
  return { scope, clause, isPart };
}

const key = (scope: string, ...names: (string | undefined)[]) => [scope, ...names].join(' ');

/** The bracketed sign that a part begins with: `2` of «2) …», `а` of «а) …». */
const sign = (text: string) => /^([\dа-яёәіңғүұқөһa-z]{1,2})\)/i.exec(text)?.[1]?.toLowerCase();

/** What the headings and blocks of a document in reading order offer as targets. Of two equal numbers the first counts. */
export function targets(blocks: readonly Anchored[]): Targets {
  const found = new Map<string, string>();
  const add = (name: string, anchor: string) => {
    if (!found.has(name)) found.set(name, anchor);
  };
  for (const { anchor, text } of blocks) {
    const { scope, clause, isPart } = parse(anchor);
    const [, letter, number] = /^([as])(\d+)$/.exec(anchor) ?? [];
    if (number !== undefined) add(key(letter === 'a' ? 'annex' : 'section', number), anchor);
    else if (!isPart && clause !== undefined) add(key(scope, clause), anchor);
    else if (isPart && sign(text) !== undefined) add(key(scope, clause, sign(text)), anchor);
  }
  return found;
}

/**
 * The anchor that a reference in the block `from` leads to; undefined if the document has no such place. In an annex, or
 * in a section without a number, its own clauses come first.
 */
export function resolve(
  { kind, number, of, annex }: Reference,
  from: string,
  all: Targets,
): string | undefined {
  if (kind === 'annex' || kind === 'section') return all.get(key(kind, number));
  const here = parse(from);
  const scopes = annex === undefined ? [here.scope, ''] : [`a${annex}`];
  const names = kind === 'clause' ? [number] : [of ?? here.clause, number];
  return scopes.map((scope) => all.get(key(scope, ...names))).find((anchor) => anchor !== undefined);
}
