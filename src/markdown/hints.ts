import { SKIP, visit } from 'unist-util-visit';
import type { Step } from './section.ts';

/** Leaves out the hints of ours that stand in texts sealed before the site had answers. They were never a part of the text. */
export const hints: Step = (root) => {
  visit(root, 'mdxJsxTextElement', (_, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
};
