import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Tree } from '../tree/tree.ts';
import { citations } from './cited.ts';
import { clauseAnchors } from './clauses.ts';
import { guard } from './guard.ts';
import { hints } from './hints.ts';
import { referenceLinks } from './references.ts';
import { requisites } from './requisites.ts';
import { sectionOf, type Step } from './section.ts';
import { staleNotes } from './stale.ts';
import { tableRegions } from './tables.ts';

const steps: readonly Step[] = [
  guard,
  hints,
  staleNotes,
  referenceLinks,
  clauseAnchors,
  citations,
  requisites,
  tableRegions,
];

/** The HTML of a syntax tree. What editors may not use must not be in it any more. */
export const html = (root: Root): string =>
  toHtml(toHast(root), {
    characterReferences: { useNamedReferences: true },
    collapseEmptyAttributes: true,
  });

/**
 * The text of a section as HTML. Made from the syntax tree that the check has read, so that nothing is parsed twice and
 * no code that stands in a file can ever run. Rejects with an Error in Russian if the text has markup that is not allowed.
 */
export async function sectionHtml(tree: Tree, path: string): Promise<string> {
  const root = structuredClone(tree.mdx(path));
  const section = sectionOf(tree, path);
  for (const step of steps) await step(root, section);
  return html(root);
}
