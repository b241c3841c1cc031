import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every file of a folder and of the folders in it: paths from the folder, with `/`, sorted. */
export const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
