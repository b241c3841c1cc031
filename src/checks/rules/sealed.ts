import type { Finding } from '../../domain/finding.ts';
import { isSealedPath } from '../../domain/content-paths.ts';
import { parseLog, verifyLog } from '../../domain/log.ts';
import { verifySealed, type Contents } from '../../domain/sealed-folders.ts';
import { contents, fileHashes } from '../../tree/contents.ts';
import { editionFiles } from '../../tree/copies.ts';
import { hash } from '../../tree/hash.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

/** The contents of a sealed folder. If its files cannot be turned into text, it has no texts, which is a difference. */
async function contentsOf(tree: Tree, folder: string): Promise<Contents> {
  try {
    return await contents(tree, folder);
  } catch {
    return { inForce: null, texts: {}, files: fileHashes(tree, folder) };
  }
}

const check = async (tree: Tree): Promise<Finding[]> =>
  (await damaged(tree)).map((finding) => ({ ...finding, blocks: isSealedPath(finding.path) }));

async function damaged(tree: Tree): Promise<Finding[]> {
  const log = tree.text('editions.log');
  const broken = verifyLog(log, hash);
  if (broken.length) return broken;
  const now = [...editionFiles(tree).keys()].map(
    async (folder) => [folder, await contentsOf(tree, folder)] as const,
  );
  return verifySealed(parseLog(log), new Map(await Promise.all(now)));
}

/** The log is intact, every sealed file and text matches its record, and every edition has a record. */
export const sealed: Rule = {
  name: 'sealed',
  title: 'Опубликованные редакции',
  about:
    'Ни один файл опубликованной редакции и ни одна строка editions.log не изменились и не пропали; у каждой редакции есть запись. Платёж связан условиями своего дня, поэтому опубликованное не меняет никто. Исправление — это новая редакция, а исправление нашей ошибки — новая версия той же (npm run seal -- --revise).',
  check,
};
