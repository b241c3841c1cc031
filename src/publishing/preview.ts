/** What a sealing would publish, for the one who seals. */
import type { Reported } from '../checks/rule.ts';
import { editionFolder } from '../domain/content-paths.ts';
import { redline } from '../domain/redline.ts';
import { strings } from '../i18n/index.ts';
import { sealedText } from '../tree/contents.ts';
import { sourceLanguage } from '../tree/data.ts';
import { logStamps, signedTexts } from '../tree/signatures.ts';
import { hiddenBy } from './confirmation.ts';
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

/** The clauses whose numbers are others than before, in the language of the seller: `3.3 → 3.4`. */
async function newNumbers({ tree, folder, before }: Prepared): Promise<string[]> {
  if (before === undefined) return [];
  const lang = sourceLanguage(tree);
  const blocks = async (of: string) => (await editionBlocks(tree, of)).get(lang) ?? [];
  return redline(await blocks(before), await blocks(folder)).entries.flatMap(({ from, to }) => {
    const [was, is] = [from?.clause, to?.clause];
    return was && is && was.anchor !== is.anchor
      ? [`${was.printed ?? was.anchor} → ${is.printed ?? is.anchor}`]
      : [];
  });
}

const listed = (title: string, lines: readonly string[]) =>
  `${title}: ${lines.length || 'нет'}\n${lines.map((line) => `  ${line}\n`).join('')}`;

/** What is to be signed, because signatures cover the texts and the log as they were. */
async function toSign({ isSigned, tree, folder, before }: Prepared): Promise<string[]> {
  const signed =
    before === undefined ? [] : signedTexts(tree).filter((text) => editionFolder(text) === before);
  const texts = signed.map(async ({ lang }) => {
    const isSame = (await sealedText(tree, folder, lang)) === (await sealedText(tree, before ?? '', lang));
    return isSame
      ? `текст на языке «${lang}» не изменился: приложите ту же подпись продавца и к нему, npm run seal -- --attach …`
      : `текст на языке «${lang}»: подпись продавца стоит под прежним, нужна новая, npm run seal -- --attach …`;
  });
  return [
    ...(isSigned ? ['журнал editions.log: npm run seal -- --sign …'] : []),
    ...(await Promise.all(texts)),
    ...(logStamps(tree).length
      ? ['журнал: прежние метки времени верны, но новой записи не заверяют, npm run seal -- --timestamp …']
      : []),
  ];
}

/** Everything to know before a sealing. `stale`: what the check says of translations that are not of this text. */
export async function preview(prepared: Prepared, stale: readonly Reported[]): Promise<string> {
  return [
    `Стало бы: ${prepared.folder}\n`,
    await redlines(prepared),
    listed('Пункты с другим номером', await newNumbers(prepared)),
    listed(
      'Устаревшие переводы',
      stale.map(({ path, line, message }) => `${path}:${line} ${message}`),
    ),
    hiddenAnswers(prepared) || 'Ответы, которые новый текст скроет: нет\n',
    listed('Подписать заново', await toSign(prepared)),
  ].join('\n');
}
