import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** An edit that breaks the real content. */
export interface Edit {
  /** The file in which `find` becomes `replace`; with `bytes`, its new content in hex. */
  file?: string;
  find?: string;
  replace?: string;
  bytes?: string;
  /** A new file that holds `replace`, as many times as `times` says. */
  write?: string;
  times?: number;
  remove?: string;
  /** A file that takes the name of `to`, or with `link` becomes a symbolic link to it. */
  move?: string;
  link?: string;
  to?: string;
  /** Further edits of the same input. */
  also?: Edit[];
}

/** Edits a content folder. Throws when there is nothing to edit: a fixture that changes nothing would test nothing. */
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
    if (!text.includes(find)) throw new Error(`${file} does not hold «${find}»`);
    writeFileSync(
      join(dir, file),
      text.replace(find, () => replace.repeat(times)),
    );
  }
  for (const further of change.also ?? []) edit(dir, further);
}

/** A copy of the real content inside the project, where a build finds its packages. */
export function contentCopy(name: string): string {
  const dir = resolve('.cache/content', name.replaceAll(/\W+/g, '-'));
  rmSync(dir, { recursive: true, force: true });
  cpSync('content', dir, { recursive: true });
  return dir;
}

/** A copy of the real content with one edit. Throws as `edit`. */
export function contentWith(name: string, change: Edit): string {
  const dir = contentCopy(name);
  edit(dir, change);
  return dir;
}
