import { existsSync } from 'node:fs';
import { CommandError } from '../domain/command-error.ts';
import { recoverContent } from '../publishing/transaction.ts';
import { contentTree } from '../tree/content.ts';
import { contentDir } from '../tree/environment.ts';
import type { Tree } from '../tree/tree.ts';

/** The content tree that a command works on. Throws a CommandError if the folder is missing. */
export function openContentTree(): Tree {
  if (!existsSync(contentDir))
    throw new CommandError(
      `нет папки с текстами: ${contentDir}\nЧто сделать: проверьте CONTENT_DIR и папку, из которой запущена команда.`,
    );
  const recovered = recoverContent(contentDir);
  if (recovered !== undefined) console.error(recovered);
  return contentTree();
}
