import type { PhrasingContent, Root } from 'mdast';
import { relative, sep } from 'node:path';
import type { VFile } from 'vfile';
import { draftPairs } from '../tree/draft-pairs.ts';
import { recordedIn, staleIn } from '../checks/rules/translations.ts';
import { drafts, readTree } from '../tree/tree.ts';
import { blocks } from '../domain/clauses.ts';
import { strings } from '../i18n/index.ts';
import { contentDir } from '../tree/site.ts';
import { element } from './element.ts';
import { placeOf } from './place.ts';

/** Says under a block of a draft that its translation is of an earlier text. What is sealed is never stale. */
export function staleNotes() {
  return async (root: Root, file: VFile) => {
    const place = placeOf(file.path);
    if (place.edition) return;
    const path = relative(contentDir, file.path).split(sep).join('/');
    // Read anew for each file: in development the texts may change at any time.
    const tree = readTree(contentDir);
    const copy = drafts(tree).find(({ folder }) => path.startsWith(`${folder}/`));
    if (!copy) return;
    const pairs = draftPairs(tree, copy).filter(
      ({ path: at, twin }) => at === path && twin.kind !== 'tableHead' && twin.kind !== 'sectionTitle',
    );
    const t = await strings(place.lang);
    for (const [i, { node }] of blocks(root).entries()) {
      const pair = pairs[i];
      if (!pair || !staleIn(pair, recordedIn(tree, copy, place.lang))) continue;
      const first = node.type === 'heading' || node.type === 'paragraph' ? node : node.children[0];
      if (!first || !('children' in first)) continue;
      const note = element('small', { className: 'aid', 'data-ours': '' }, t['status.stale']);
      (first.children as PhrasingContent[]).push(note);
    }
  };
}
