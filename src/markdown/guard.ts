import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { forbidden } from '../checks/forbidden.ts';
import { sectionOf } from './section.ts';

/** The remark plugin. Throws an Error in Russian on the first thing that an editor may not write, before MDX compiles. */
export function guard() {
  return (tree: Root, file: VFile) => {
    const [first] = forbidden(tree, sectionOf(file).sections);
    if (first)
      throw new Error(
        `${file.path}:${first.node.position?.start.line ?? 1}: ${first.message}. ${first.remedy}`,
      );
  };
}
