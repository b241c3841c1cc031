import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of every file of a folder, to see whether anything in it changed. */
export const hashes = (dir: string): [string, string][] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [
      file.slice(dir.length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ])
    .sort();
