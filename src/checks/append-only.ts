/** Compares the append-only files, the log and the list of addresses, with a git revision. */
import type { Finding } from '../domain/finding.ts';
import { missing, releasedAddresses } from '../domain/addresses.ts';
import { verifyExtension } from '../domain/log.ts';
import { location } from '../tree/data.ts';
import { assertRevision, filesIn } from '../tree/git-revision.ts';
import type { Tree } from '../tree/tree.ts';

/**
 * Finds lines of the log or the list of addresses that were there in a git revision and are now missing. Throws an
 * Error if git does not know the revision.
 */
export function lostSince(revision: string, tree: Tree): Finding[] {
  const { dir } = tree;
  assertRevision(revision, dir);
  const path = 'addresses.txt';
  const log = 'editions.log';
  const before = filesIn(revision, dir, [path, log, 'site.yaml']);
  const lost = missing(
    releasedAddresses(before.text(path), location(before)),
    releasedAddresses(tree.text(path), location(tree)),
  ).map((address) => ({
    path,
    line: 1,
    message: `удалён адрес ${address}, а опубликованные адреса не исчезают`,
    remedy: `Верните строку: git checkout ${revision} -- content/${path}, затем npm run addresses.`,
  }));
  return [...verifyExtension(before.text(log), tree.text(log)), ...lost];
}
