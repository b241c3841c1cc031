import { readdirSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';

/** Everything in a folder and in the folders in it but those themselves. Links are not followed: they may lead anywhere. */
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

/** Every file of a folder and of the folders in it: paths from the folder, with `/`, sorted. */
export const filesIn = (dir: string): string[] =>
  paths(
    dir,
    entriesIn(dir).filter((entry) => entry.isFile()),
  );

/** What is neither file nor folder, links above all; paths as those of `filesIn`. */
export const strangersIn = (dir: string): string[] =>
  paths(
    dir,
    entriesIn(dir).filter((entry) => !entry.isFile()),
  );
