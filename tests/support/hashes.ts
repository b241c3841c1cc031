import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../src/tree/files.ts';

/** The SHA-256 of every file of a folder, to see whether anything in it changed. */
export const hashes = (dir: string): [string, string][] =>
  filesIn(dir).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(dir, file)))
      .digest('hex'),
  ]);
