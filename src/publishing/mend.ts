import { isMendable, mended, type Mend } from '../checks/mending.ts';
import { readTree } from '../tree/tree.ts';
import { commit, exclusively } from './transaction.ts';

/** A file that was mended. */
export interface MendedFile {
  path: string;
  mends: Mend[];
}

/** Whether a file's bytes are what its text says: mending a file in another encoding would lose letters. */
const isText = (bytes: Uint8Array, text: string) => Buffer.from(text).equals(bytes);

/**
 * Mends the drafts and data of a content folder where there is one right answer (`checks/mending.ts`): all files or none.
 * Returns what was mended. Throws Locked while another command is at work, a CommandError when the disk does not let it.
 */
export const mendContent = (dir: string): MendedFile[] =>
  exclusively(dir, 'npm run check -- --fix', () => {
    const tree = readTree(dir);
    const files = tree.paths.filter(isMendable).flatMap((path) => {
      const before = tree.text(path);
      const { text, mends } = mended(path, before);
      return text === before || !isText(tree.bytes(path), before) ? [] : [{ path, text, mends }];
    });
    if (files.length)
      commit(
        dir,
        'исправление знаков',
        files.map(({ path, text }) => ({ write: path, content: text })),
      );
    return files.map(({ path, mends }) => ({ path, mends }));
  });
