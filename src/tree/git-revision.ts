import { isSealedPath } from '../domain/content-paths.ts';
import { git } from './git.ts';
import { treeOf, type Tree } from './tree.ts';

const show = (dir: string, revision: string, path: string): Buffer =>
  git(dir, 'show', `${revision}:./${path}`);

/**
 * The content folder `dir` at a git revision, without sealed files. Throws an Error if git does not know the revision.
 */
export function treeIn(revision: string, dir: string): Tree {
  const paths = git(dir, 'ls-tree', '-r', '-z', '--name-only', revision, '--', '.')
    .toString()
    .split('\0')
    .filter((path) => path && !isSealedPath(path));
  return treeOf(dir, new Map(paths.map((path) => [path, show(dir, revision, path)])));
}

/** The text of a file in the folder `dir` at a git revision; empty if the revision has no such file. */
export const textIn = (revision: string, dir: string, path: string): string =>
  git(dir, 'ls-tree', '--name-only', revision, '--', path).length ? show(dir, revision, path).toString() : '';

/** Throws an Error if git does not know the revision. */
export function assertRevision(revision: string, dir: string): void {
  git(dir, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
}
