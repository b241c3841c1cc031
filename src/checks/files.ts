import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';

/** Every file that the data names is there (each section in every language, each seller), and no file is without use. */
export function files(tree: Tree): Finding[] {
  const { languages } = tree.yaml('site.yaml').data as { languages: string[] };
  /** Wanted files and who wants them. */
  const wanted = new Map([
    ['site.yaml', ''],
    ['questions.yaml', ''],
    ['README.md', ''],
    ['addresses.txt', ''],
    ['editions.log', ''],
  ]);
  // Of the files that the site knows, these may be missing.
  const known = new Set(['editions.log.sig', 'aliases.yaml']);
  for (const { folder, sellers, edition } of tree.copies) {
    const source = `${folder}/document.yaml`;
    const data = tree.yaml(source).data as { sections: string[]; sellers: string[] };
    wanted.set(source, '');
    for (const section of data.sections)
      for (const lang of languages) wanted.set(`${folder}/${section}/${lang}.mdx`, source);
    for (const seller of data.sellers) wanted.set(`${sellers}/${seller}.yaml`, source);
    if (edition) wanted.set(`${folder}/edition.yaml`, source);
  }

  const missing = [...wanted].flatMap(([path, source]): Finding[] =>
    tree.paths.includes(path)
      ? []
      : [
          {
            path,
            line: 1,
            message: source ? `файла нет, а он назван в ${source}` : 'файла нет',
            remedy: 'Верните файл или, если он больше не нужен, уберите его из этого списка.',
          },
        ],
  );
  const unknown = tree.paths
    .filter((path) => !wanted.has(path) && !known.has(path))
    .map((path) => ({
      path,
      line: 1,
      message: 'сайт не знает этого файла, его никто не прочтёт',
      remedy:
        'Проверьте имя и папку. Раздел должен быть назван в document.yaml, файлы — по языкам: ru.mdx, kk.mdx.',
    }));
  return [...missing, ...unknown];
}
