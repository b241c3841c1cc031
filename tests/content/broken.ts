import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** An edit that breaks the real content. */
export interface Edit {
  file?: string;
  find?: string;
  write?: string;
  remove?: string;
  replace?: string;
}

/** Edits a content folder. Throws when there is nothing to edit: a fixture that changes nothing would test nothing. */
export function edit(dir: string, { file, find, write, remove, replace = '' }: Edit): void {
  if (remove) rmSync(join(dir, remove), { recursive: true });
  if (write) {
    mkdirSync(dirname(join(dir, write)), { recursive: true });
    writeFileSync(join(dir, write), replace);
  }
  if (file && find) {
    const text = readFileSync(join(dir, file), 'utf8');
    if (!text.includes(find)) throw new Error(`${file} does not hold «${find}»`);
    writeFileSync(
      join(dir, file),
      text.replace(find, () => replace),
    );
  }
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
