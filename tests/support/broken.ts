import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** An edit that breaks the real content. */
export interface Edit {
  /** The file in which `find` becomes `replace`; with `bytes`, its new content in hex. */
  file?: string;
  find?: string;
  replace?: string;
  bytes?: string;
  /** A new file that contains `replace`, repeated `times` times. */
  write?: string;
  times?: number;
  /** A file or folder to remove. */
  remove?: string;
  /** `move` is a file to rename to `to`; `link` is a new symbolic link to `to`. */
  move?: string;
  link?: string;
  to?: string;
  /** Further edits of the same input. */
  also?: Edit[];
}

/** Edits a content folder. Throws when `find` is not there: a fixture that changes nothing would test nothing. */
export function edit(dir: string, change: Edit): void {
  const { file, find, write, remove, bytes, move, link, to = '', replace = '', times = 1 } = change;
  if (remove) rmSync(join(dir, remove), { recursive: true });
  if (move) renameSync(join(dir, move), join(dir, to));
  if (link) symlinkSync(to, join(dir, link));
  if (write) {
    mkdirSync(dirname(join(dir, write)), { recursive: true });
    writeFileSync(join(dir, write), replace.repeat(times));
  }
  if (file && bytes !== undefined) writeFileSync(join(dir, file), Buffer.from(bytes, 'hex'));
  if (file && find) {
    const text = readFileSync(join(dir, file), 'utf8');
    if (!text.includes(find)) throw new Error(`${file} does not contain «${find}»`);
    writeFileSync(
      join(dir, file),
      text.replace(find, () => replace.repeat(times)),
    );
  }
  for (const further of change.also ?? []) edit(dir, further);
}

/** Copies the real content to a folder inside the project, where a build finds its packages. Returns the path. */
export function contentCopy(name: string): string {
  const dir = resolve('.cache/content', name.replaceAll(/\W+/g, '-'));
  rmSync(dir, { recursive: true, force: true });
  cpSync('content', dir, { recursive: true });
  return dir;
}

/** Copies the real content, makes one edit and returns the path. Throws like `edit`. */
export function contentWith(name: string, change: Edit): string {
  const dir = contentCopy(name);
  edit(dir, change);
  return dir;
}
