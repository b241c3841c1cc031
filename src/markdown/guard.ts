import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { forbidden } from '../checks/forbidden.ts';
import { keepMarkers } from '../domain/clauses.ts';
import { contentTree } from '../tree/content.ts';
import { drafts } from '../tree/copies.ts';
import { sectionOf } from './section.ts';

/**
 * The remark plugin that stops the build before MDX compiles: throws an Error in Russian on the first markup that
 * editors may not use.
 */
export function guard() {
  return (tree: Root, file: VFile) => {
    const { sections, numbers, edition } = sectionOf(file);
    const documents = drafts(contentTree()).map(({ document }) => document);
    keepMarkers(tree, String(file.value));
    const [first] = forbidden(tree, [...sections, ...documents], numbers, edition !== undefined);
    if (first)
      throw new Error(
        `${file.path}:${first.node.position?.start.line ?? 1}: ${first.message}. ${first.remedy}`,
      );
  };
}
