import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../tree/files.ts';

/**
 * Why a built site cannot be released, as a message in Russian; undefined when it can. A release has a PDF beside the
 * text of every edition, and one of every page with languages side by side.
 */
export function missingPdfs(folder: string): string | undefined {
  const wanted = filesIn(folder).flatMap((file) => {
    const [, edition] = /^(.+\/editions\/[^/]+)\.txt$/.exec(file) ?? [];
    const [, parallel] = /^(.+\/editions\/[^/]+)\/parallel\/index\.html$/.exec(file) ?? [];
    return [
      ...(edition === undefined ? [] : [`${edition}.pdf`]),
      ...(parallel === undefined ? [] : [`${parallel}.parallel.pdf`]),
    ];
  });
  const missing = wanted.filter((file) => !existsSync(join(folder, file)));
  if (!missing.length) return undefined;
  return (
    `Этот сайт нельзя выпустить: в нём нет файлов PDF.\n${missing.map((file) => `  ${file}\n`).join('')}` +
    'Что сделать: соберите сайт командой npm run pdf.'
  );
}
