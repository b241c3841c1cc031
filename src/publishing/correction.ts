import { clauseRefusals, transcriptionRefusals, type Blocks } from '../domain/correction.ts';
import { numbered } from '../domain/numbering.ts';
import { sectionBlocks, type EditionSource } from '../domain/section-text.ts';
import { editionSources, sealedText } from '../tree/contents.ts';
import { sourceLanguage } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';
import { refuse } from './refused.ts';
import type { SealRequest } from './seal-request.ts';

const blocksOf = ({ sections, numbers }: EditionSource) => numbered(sections, numbers).flatMap(sectionBlocks);

/** The blocks of a sealed folder, by language. */
export const editionBlocks = async (tree: Tree, folder: string): Promise<Blocks> =>
  new Map([...(await editionSources(tree, folder))].map(([lang, source]) => [lang, blocksOf(source)]));

/** Throws Refused if a revision in `folder` does more to the folder `before` than correct this site's own errors. */
export async function refuseBeyondCorrection(
  tree: Tree,
  { transcription = false }: SealRequest,
  { before, folder }: { before: string; folder: string },
): Promise<void> {
  refuse(clauseRefusals(await editionBlocks(tree, before), await editionBlocks(tree, folder)));
  const lang = sourceLanguage(tree);
  const changed = (await sealedText(tree, before, lang)) !== (await sealedText(tree, folder, lang));
  refuse(transcriptionRefusals(lang, changed, transcription));
}
