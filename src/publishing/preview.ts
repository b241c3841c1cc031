/** What a sealing would publish, for the one who seals. */
import { strings } from '../i18n/index.ts';
import { sourceLanguage } from '../tree/data.ts';
import { hiddenBy } from './answers.ts';
import { editionBlocks } from './correction.ts';
import type { Prepared } from './prepare.ts';
import { redlineText } from './redline-text.ts';

/** The redline in each language against the folder before: the last chance to notice an unintended change. */
export async function redlines({ tree, folder, before }: Prepared): Promise<string> {
  if (before === undefined) return 'Это первая редакция документа, сравнивать её не с чем.\n';
  const t = await strings(sourceLanguage(tree));
  const was = await editionBlocks(tree, before);
  return [...(await editionBlocks(tree, folder))]
    .map(([lang, blocks]) => `${lang}: ${redlineText(was.get(lang) ?? [], blocks, t)}`)
    .join('\n');
}

/** Names the answers that the new edition hides: its text is not the one they were confirmed for. Empty if none. */
export function hiddenAnswers({ tree, folder }: Prepared): string {
  const hidden = hiddenBy(tree, folder).map(({ id }) => id);
  if (!hidden.length) return '';
  return (
    `Внимание: когда эта редакция действует, сайт не показывает ответов: ${hidden.length} (${hidden.join(', ')}).\n` +
    '  Они подтверждены для другого текста. Прочитайте ответы рядом с новым текстом, затем: npm run answers -- --confirm\n'
  );
}
