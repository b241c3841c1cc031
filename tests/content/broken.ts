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

/**
 * A copy of the real content with one edit, inside the project, where a build finds its packages. Throws when there is
 * nothing to edit: a fixture that breaks nothing would test nothing.
 */
export function contentWith(name: string, { file, find, write, remove, replace = '' }: Edit): string {
  const dir = resolve('.cache/content', name.replaceAll(/\W+/g, '-'));
  rmSync(dir, { recursive: true, force: true });
  cpSync('content', dir, { recursive: true });
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
  return dir;
}
