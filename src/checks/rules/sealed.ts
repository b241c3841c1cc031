import { parseLog, verifyLog } from '../../domain/log.ts';
import { verifySealed, type Contents } from '../../domain/sealed-folders.ts';
import { contents, fileHashes } from '../../tree/contents.ts';
import { editionFiles } from '../../tree/copies.ts';
import { hash } from '../../tree/hash.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Finding, Rule } from '../rule.ts';

/** What is in a sealed folder. Files of which no text can be made have no texts: a difference like any other. */
async function contentsOf(tree: Tree, folder: string): Promise<Contents> {
  try {
    return await contents(tree, folder);
  } catch {
    return { inForce: null, texts: {}, files: fileHashes(tree, folder) };
  }
}

async function check(tree: Tree): Promise<Finding[]> {
  const log = tree.text('editions.log');
  const broken = verifyLog(log, hash);
  if (broken.length) return broken;
  const now = [...editionFiles(tree).keys()].map(
    async (folder) => [folder, await contentsOf(tree, folder)] as const,
  );
  return verifySealed(parseLog(log), new Map(await Promise.all(now)));
}

/** The log is whole, every sealed byte and text is as it was logged, and no edition is without its record. */
export const sealed: Rule = {
  name: 'sealed',
  title: 'Опубликованные редакции',
  about:
    'Ни один файл опубликованной редакции и ни одна строка editions.log не изменились и не пропали; у каждой редакции есть запись. Платёж связан условиями своего дня, поэтому опубликованное не меняет никто. Исправление — это новая редакция, а исправление нашей ошибки — новая версия той же (npm run seal -- --revise).',
  check,
};
