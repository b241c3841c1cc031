import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Refusal } from '../domain/refusals.ts';
import type { Tree } from '../tree/tree.ts';
import { verifyServed } from './verification.ts';

/** Tries what is to be published; returns every reason not to. `tree` has the new edition and the longer log. */
export type Prove = (tree: Tree, day: string) => Promise<Refusal[]>;

const build = resolve(import.meta.dirname, '../cli/build.ts');

/**
 * Builds the site from the tree in a scratch folder, as of `day` (`2026-03-01`), and compares every text, page and export
 * with the log: what cannot be built and verified must not be sealed, for it could never be corrected.
 */
export async function proveByBuild(tree: Tree, day: string): Promise<Refusal[]> {
  mkdirSync('.cache', { recursive: true });
  // Inside the project, where compiled MDX finds its packages.
  const scratch = mkdtempSync(resolve('.cache/proof-'));
  const [content, site] = [join(scratch, 'content'), join(scratch, 'site')];
  try {
    for (const path of tree.paths) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), tree.bytes(path));
    }
    const env = { ...process.env };
    delete env['DRAFT'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [build], {
      encoding: 'utf8',
      env: { ...env, CONTENT_DIR: content, OUT_DIR: site, BUILD_DATE: day },
    });
    if (status !== 0)
      return [
        {
          message: `пробная сборка не удалась, а изменить опубликованное уже нельзя:\n${(stderr || stdout).trim()}`,
          remedy: 'Исправьте черновик. Если ошибок в нём нет, передайте это сообщение программисту.',
        },
      ];
    const read = (path: string) =>
      Promise.resolve(existsSync(join(site, path)) ? readFileSync(join(site, path)) : undefined);
    const { findings } = await verifyServed(read, day);
    return findings.map(({ path, message }) => ({
      message: `сайт показал бы не тот текст, что в файлах: ${path}: ${message}`,
      remedy:
        'Уберите из черновика разметку, которую страница показывает иначе, чем она написана. Если её нет, передайте это сообщение программисту.',
    }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
