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

/** Some files of the folder `dir` in a git revision; those that the revision does not have are left out. */
export const filesIn = (revision: string, dir: string, paths: readonly string[]): Tree =>
  treeOf(
    dir,
    new Map(
      paths
        .filter((path) => git(dir, 'ls-tree', '--name-only', revision, '--', path).length)
        .map((path) => [path, show(dir, revision, path)]),
    ),
  );

/** Throws an Error if git does not know the revision. */
export function assertRevision(revision: string, dir: string): void {
  git(dir, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
}
