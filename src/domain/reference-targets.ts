import { headOf, parseAnchor } from './anchors.ts';
import type { Reference } from './references.ts';

/** A heading or a block of a document with its anchor: `s4`, `p4.1`, `p4.1_2`, `a1`, `a1.20`, `rights.1`. */
export interface Anchored {
  anchor: string;
  text: string;
}

/** What the references of a document can lead to: anchors by what a lawyer calls them. */
export type Targets = ReadonlyMap<string, string>;

/** In place of a scope: the clause that alone has a number. */
const only = '*';

const key = (scope: string, ...names: (string | undefined)[]) => [scope, ...names].join(' ');

/** The sign that a part begins with: `2` of «2) …» and «2. …», `а` of «а) …». */
const sign = (text: string) => /^([\dа-яёәіңғүұқөһa-z]{1,2})[).](?=\s)/i.exec(text)?.[1]?.toLowerCase();

/** What the headings and blocks of a document in reading order offer as targets. Of two equal numbers the first counts. */
export function targets(blocks: readonly Anchored[]): Targets {
  const found = new Map<string, string>();
  const add = (name: string, anchor: string) => {
    if (!found.has(name)) found.set(name, anchor);
  };
  for (const { anchor, text } of blocks) {
    const { scope, clause, isPart } = parseAnchor(anchor);
    const head = headOf(anchor);
    if (head) add(key(head.kind, head.number), anchor);
    else if (!isPart && clause !== undefined) {
      add(key(scope, clause), anchor);
      // A section whose title lost its number: its 3.1 is the only one, if no other section has a 3.1.
      const isDeep = clause.includes('.') && !/^a\d/.test(scope);
      if (isDeep) found.set(key(only, clause), found.has(key(only, clause)) ? '' : anchor);
    } else if (isPart && sign(text) !== undefined) add(key(scope, clause, sign(text)), anchor);
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
  const here = parseAnchor(from);
  const scopes = annex === undefined ? [here.scope, ''] : [`a${annex}`];
  const names = kind === 'clause' ? [number] : [of ?? here.clause, number];
  const found = scopes.map((scope) => all.get(key(scope, ...names))).find((anchor) => anchor !== undefined);
  if (found !== undefined || kind !== 'clause' || annex !== undefined) return found;
  const alone = all.get(key(only, number));
  return alone === '' ? undefined : alone;
}
