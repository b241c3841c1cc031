import { parseLog, verifyLog } from '../../domain/log.ts';
import { verifySealed, type Contents } from '../../domain/sealed-folders.ts';
import { contents, fileHashes, hash, type Files } from '../../tree/contents.ts';
import type { Finding, Rule } from '../rule.ts';
import { editionFiles, type Tree } from '../../tree/tree.ts';

/** What is in a sealed folder. Files of which no text can be made have none: that is a difference like any other. */
async function contentsOf(files: Files): Promise<Contents> {
  try {
    return await contents(files);
  } catch {
    return { inForce: null, texts: {}, files: fileHashes(files) };
  }
}

async function check(tree: Tree): Promise<Finding[]> {
  const log = tree.text('editions.log');
  const broken = verifyLog(log, hash);
  if (broken.length) return broken;
  const now = [...editionFiles(tree)].map(
    async ([folder, files]) => [folder, await contentsOf(files)] as const,
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
