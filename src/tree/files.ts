import { readdirSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';

/** Everything below a folder except folders. Links are not followed: they can point anywhere. */
const entriesIn = (dir: string): Dirent[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entriesIn(join(dir, entry.name)) : [entry],
  );

const paths = (dir: string, entries: readonly Dirent[]): string[] =>
  entries
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();

/** Every file below a folder: paths relative to the folder, with `/`, sorted. */
export const filesIn = (dir: string): string[] =>
  paths(
    dir,
    entriesIn(dir).filter((entry) => entry.isFile()),
  );

/** Everything below a folder that is not a regular file or a folder: symbolic links, devices. Paths as in `filesIn`. */
export const othersIn = (dir: string): string[] =>
  paths(
    dir,
    entriesIn(dir).filter((entry) => !entry.isFile()),
  );
