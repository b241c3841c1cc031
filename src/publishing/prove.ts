import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Refusal } from '../domain/refusals.ts';
import type { Tree } from '../tree/tree.ts';
import { withTrialBuild } from './trial-build.ts';
import { verifyByLog } from './verification/by-log.ts';

/** Tries what is to be published; returns every reason not to. `tree` has the new edition and the longer log. */
export type Prove = (tree: Tree, day: string) => Promise<Refusal[]>;

/** Writes the content tree into the scratch folder; returns the folder with it. */
function written(tree: Tree, scratch: string): string {
  const content = join(scratch, 'content');
  for (const path of tree.paths) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), tree.bytes(path));
  }
  return content;
}

/**
 * Builds the site from the tree in a scratch folder, as of `day` (`2026-03-01`), and compares every text, page and export
 * with the log: what cannot be built and verified must not be sealed, for it could never be corrected.
 */
export const proveByBuild: Prove = (tree, day) =>
  withTrialBuild(
    day,
    (scratch) => written(tree, scratch),
    async (built) => {
      if ('failure' in built)
        return [
          {
            message: `пробная сборка не удалась, а изменить опубликованное уже нельзя:\n${built.failure}`,
            remedy: 'Исправьте черновик. Если ошибок в нём нет, передайте это сообщение программисту.',
          },
        ];
      const read = async (path: string) =>
        existsSync(join(built.site, path)) ? readFile(join(built.site, path)) : undefined;
      const { findings } = await verifyByLog(read, day);
      return findings.map(({ path, message }) => ({
        message: `сайт показал бы не тот текст, что в файлах: ${path}: ${message}`,
        remedy:
          'Уберите из черновика разметку, которую страница показывает иначе, чем она написана. Если её нет, передайте это сообщение программисту.',
      }));
    },
  );
