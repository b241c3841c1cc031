import type { PhrasingContent } from 'mdast';
import { blocks } from '../domain/clauses.ts';
import { strings } from '../i18n/index.ts';
import { drafts } from '../tree/copies.ts';
import { draftPairs, type DraftPair } from '../tree/draft-pairs.ts';
import { recordedIn, staleIn } from '../tree/stale.ts';
import { onceByTree } from '../tree/tree.ts';
import { element } from './element.ts';
import type { Step } from './section.ts';

/** The pairs of all drafts, by the path of the translation. */
const pairsByFile = onceByTree((tree): ReadonlyMap<string, DraftPair[]> =>
  Map.groupBy(
    drafts(tree).flatMap((copy) => draftPairs(tree, copy)),
    ({ path }) => path,
  ),
);

/** Marks stale blocks in a draft's translation. Sealed text is never stale. */
export const staleNotes: Step = async (root, { tree, copy, path, lang, numbers }) => {
  if (copy.edition !== undefined) return;
  const pairs = (pairsByFile(tree).get(path) ?? []).filter(({ twin }) => twin.kind !== 'sectionTitle');
  const t = await strings(lang);
  for (const [i, { kind, own }] of blocks(root, numbers).entries()) {
    const pair = pairs[i];
    if (!pair || kind === 'tableHead' || !staleIn(pair, recordedIn(tree, copy, lang))) continue;
    const first = own.type === 'heading' || own.type === 'paragraph' ? own : own.children[0];
    if (!first || !('children' in first)) continue;
    const note = element('small', { className: 'aid', 'data-ours': '' }, t['status.stale']);
    (first.children as PhrasingContent[]).push(note);
  }
};
