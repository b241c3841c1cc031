import { contentDir } from './environment.ts';
import { readTree, type Tree } from './tree.ts';

// Vite loads a second copy of this module for the pages. The tree is kept where both find it, so it is read once.
const shared = globalThis as typeof globalThis & { contentTree?: Tree | undefined };

/** The content tree of this process, read when first asked for. Throws the system's error when it cannot be read. */
export const contentTree = (): Tree => (shared.contentTree ??= readTree(contentDir));

/** Forgets the tree, so that it is read again: the development server does so after each change. */
export function forgetContentTree(): void {
  shared.contentTree = undefined;
}
