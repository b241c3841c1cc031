import { parseLog, verifyLog } from '../domain/log.ts';
import { verifySealed, type Contents } from '../domain/proof.ts';
import { contents, fileHashes, hash, type Files } from '../sealing/contents.ts';
import type { Finding } from './finding.ts';
import { editionFiles, type Tree } from './tree.ts';

/** What is in a sealed folder. Files of which no text can be made have none: that is a difference like any other. */
async function contentsOf(files: Files): Promise<Contents> {
  try {
    return await contents(files);
  } catch {
    return { inForce: null, texts: {}, files: fileHashes(files) };
  }
}

/** The log is whole, every sealed byte and text is as it was logged, and no edition is without its record. */
export async function sealed(tree: Tree): Promise<Finding[]> {
  const log = tree.text('editions.log');
  const broken = verifyLog(log, hash);
  if (broken.length) return broken;
  const now = [...editionFiles(tree)].map(
    async ([folder, files]) => [folder, await contentsOf(files)] as const,
  );
  return verifySealed(parseLog(log), new Map(await Promise.all(now)));
}
