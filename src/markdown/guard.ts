import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { forbidden } from '../checks/allowed.ts';
import { placeOf } from './place.ts';

/** The remark plugin. Throws an Error in Russian on the first thing that may not be there, before anything is compiled. */
export function guard() {
  return (tree: Root, file: VFile) => {
    const [first] = forbidden(tree, placeOf(file.path).sections);
    if (first)
      throw new Error(
        `${file.path}:${first.node.position?.start.line ?? 1}: ${first.message}. ${first.remedy}`,
      );
  };
}
