import { treeOf, type Tree } from './tree.ts';
import { git } from './git.ts';

/** The content folder `dir` as it was in a git revision, without what is sealed. Throws an Error when git does not know it. */
export function treeIn(revision: string, dir: string): Tree {
  const paths = git(dir, 'ls-tree', '-r', '-z', '--name-only', revision, '--', '.')
    .toString()
    .split('\0')
    .filter((path) => path && !path.includes('/editions/'));
  return treeOf(dir, new Map(paths.map((path) => [path, git(dir, 'show', `${revision}:./${path}`)])));
}
