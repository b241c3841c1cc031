import type { Finding } from '../../domain/finding.ts';
import { parseSignaturePath, parseTimestampPath } from '../../domain/content-paths.ts';
import { slugPattern } from '../../domain/slug.ts';
import { reservedSlugs } from '../../domain/urls.ts';
import { copies, drafts, sectionFiles } from '../../tree/copies.ts';
import { documentData, languages } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

/** The rule `signatures` judges these. */
const isSignature = (path: string) =>
  parseSignaturePath(path) !== undefined || parseTimestampPath(path) !== undefined;

function check(tree: Tree): Finding[] {
  /** Required files, each with the file that requires it; an empty string for those that are always required. */
  const wanted = new Map([
    ['site.yaml', ''],
    ['questions.yaml', ''],
    ['README.md', ''],
    ['CHECKS.md', ''],
    ['glossary.yaml', ''],
    ['addresses.txt', ''],
    ['editions.log', ''],
  ]);
  // Optional files.
  const known = new Set([
    'editions.log.sig',
    'aliases.yaml',
    'answers.yaml',
    'answers.lock.yaml',
    'requirements.yaml',
    'requirements.lock.yaml',
  ]);
  for (const copy of copies(tree)) {
    const { folder, sellers, edition } = copy;
    const source = `${folder}/document.yaml`;
    wanted.set(source, '');
    for (const { path } of sectionFiles(tree, copy)) wanted.set(path, source);
    for (const seller of documentData(tree, folder).sellers) wanted.set(`${sellers}/${seller}.yaml`, source);
    if (!edition) known.add(`${folder}/translations.yaml`);
    if (edition) wanted.set(`${folder}/edition.yaml`, source);
  }

  const misnamed = drafts(tree).flatMap(({ document, folder }): Finding[] => {
    const isReserved = reservedSlugs.includes(document);
    if (slugPattern.test(document) && !isReserved) return [];
    return [
      {
        path: `${folder}/document.yaml`,
        line: 1,
        message: isReserved
          ? `документ нельзя назвать «${document}»: это слово занято адресом сайта`
          : `документ нельзя назвать «${document}»: имя его папки стоит в адресе`,
        remedy: isReserved
          ? `Переименуйте папку. Заняты слова: ${reservedSlugs.join(', ')}.`
          : 'Переименуйте папку: строчные латинские буквы, цифры и дефис, первой стоит буква.',
      },
    ];
  });
  const missing = [...wanted].flatMap(([path, source]): Finding[] =>
    tree.has(path)
      ? []
      : [
          {
            path,
            line: 1,
            message: source ? `файла нет, а он нужен: так сказано в ${source}` : 'файла нет',
            remedy: path.endsWith('.mdx')
              ? 'Верните файл из истории или создайте его. Раздел убирают из document.yaml, только если он не нужен ни на одном языке.'
              : 'Верните файл из истории или создайте его.',
          },
        ],
  );
  const unknown = tree.paths
    .filter((path) => !wanted.has(path) && !known.has(path) && !isSignature(path))
    .map((path) => ({
      path,
      line: 1,
      message: wanted.has(`${path}x`)
        ? `рядом лежит ${path}x: одно имя на два текста, и читают только .mdx`
        : 'сайт не знает этого файла, его никто не прочтёт',
      remedy: wanted.has(`${path}x`)
        ? 'Перенесите нужные слова в файл .mdx, а этот удалите.'
        : /\.(png|jpe?g|gif|svg|webp|pdf)$/i.test(path)
          ? 'Удалите его: картинок и вложений в текстах не бывает.'
          : `Проверьте имя и папку. Раздел должен быть назван в document.yaml, файлы — по языкам: ${languages(
              tree,
            )
              .map((lang) => `${lang}.mdx`)
              .join(', ')}.`,
    }));
  return [...misnamed, ...missing, ...unknown];
}

/** Every file named in the data exists (each section in every language, each seller), and no file is unused. */
export const files: Rule = {
  name: 'files',
  title: 'Состав папок',
  about:
    'Каждый раздел, названный в document.yaml, есть на каждом языке из site.yaml; каждый названный продавец есть в sellers/; файлов, которых сайт не знает, нет: их бы никто не прочёл.',
  check,
};
