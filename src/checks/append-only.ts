/** What a git revision has of the files that only grow, to be compared with what they are now. */
import { missing, releasedAddresses } from '../build/addresses.ts';
import type { Finding } from '../domain/finding.ts';
import type { Tree } from '../tree/tree.ts';
import { verifyExtension } from '../domain/log.ts';
import { git } from '../tree/git.ts';

/** The text of a file in a revision; the empty string when the revision has no such file. */
const textIn = (dir: string, revision: string, file: string): string =>
  git(dir, 'ls-tree', '--name-only', revision, '--', file).length
    ? git(dir, 'show', `${revision}:./${file}`).toString()
    : '';

/**
 * Whether log and addresses of a content folder hold all that they held in a git revision, and in the log's case begin
 * with it. Throws an Error when git does not know the revision.
 */
export function grownSince(revision: string, tree: Tree): Finding[] {
  const { dir } = tree;
  git(dir, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  const path = 'addresses.txt';
  const lost = missing(
    releasedAddresses(textIn(dir, revision, path)),
    releasedAddresses(tree.text(path)),
  ).map((address) => ({
    path,
    line: 1,
    message: `удалён адрес ${address}, а опубликованные адреса не исчезают`,
    remedy: `Верните строку: git checkout ${revision} -- content/${path}, затем npm run addresses.`,
  }));
  return [...verifyExtension(textIn(dir, revision, 'editions.log'), tree.text('editions.log')), ...lost];
}
