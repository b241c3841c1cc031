import { forbidden } from '../checks/forbidden.ts';
import { drafts } from '../tree/copies.ts';
import type { Step } from './section.ts';

/** Throws an Error in Russian on the first markup that editors may not use. The development server shows texts unchecked. */
export const guard: Step = (root, { tree, path, sections, numbers, edition }) => {
  const documents = drafts(tree).map(({ document }) => document);
  const [first] = forbidden(root, [...sections, ...documents], numbers, edition !== undefined);
  if (first)
    throw new Error(`${path}:${first.node.position?.start.line ?? 1}: ${first.message}. ${first.remedy}`);
};
