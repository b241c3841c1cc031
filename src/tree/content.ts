import { contentDir } from './environment.ts';
import { readTree, type Tree } from './tree.ts';

// Vite loads a second copy of this module for the pages. Both copies share the tree here, so it is read only once.
const shared = globalThis as typeof globalThis & { contentTree?: Tree | undefined };

/** The content tree of this process, read on first use. Throws the system's error if it cannot be read. */
export const contentTree = (): Tree => (shared.contentTree ??= readTree(contentDir));

/** Forgets the tree, so that the next use reads it again. The development server calls this after each change. */
export function forgetContentTree(): void {
  shared.contentTree = undefined;
}
