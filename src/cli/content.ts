import { existsSync } from 'node:fs';
import { contentTree } from '../tree/content.ts';
import { contentDir } from '../tree/environment.ts';
import type { Tree } from '../tree/tree.ts';

/** The content tree that a command works on. Ends the process with one line when the folder is missing. */
export function openContentTree(): Tree {
  if (existsSync(contentDir)) return contentTree();
  console.error(`Нет папки с текстами: ${contentDir}`);
  process.exit(1);
}
