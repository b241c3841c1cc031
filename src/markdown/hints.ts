import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * The remark plugin that leaves out the hints of ours that stand in texts sealed before the site had answers. They were
 * never a part of the text.
 */
export function hints() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxTextElement', (_, index, parent) => {
      if (!parent || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}
