import type { Finding } from '../../domain/finding.ts';
import type { Rule } from '../rule.ts';
import type { Tree } from '../../tree/tree.ts';

/** Maximum size of a file, in bytes. The longest text here has 8,000. */
const largest = 200_000;

function check(tree: Tree): Finding[] {
  const links = tree.others.map((path) => ({
    path,
    line: 1,
    message: 'это не файл, а ссылка на файл в другом месте: сайт по таким не ходит',
    remedy: 'Удалите её и положите сюда сам файл.',
  }));
  const twins = Map.groupBy(tree.paths, (path) => path.normalize().toLowerCase());
  return [
    ...links,
    ...tree.paths.flatMap((path): Finding[] => {
      const at = { path, line: 1 };
      const twin = twins.get(path.normalize().toLowerCase())?.find((other) => other < path);
      const found: Finding[] = [];
      if (path !== path.normalize())
        found.push({
          ...at,
          message: 'буква в имени файла составлена из двух знаков: на другом компьютере имя будет другим',
          remedy: 'Переименуйте файл: наберите имя заново, латинскими буквами.',
        });
      if (twin !== undefined)
        found.push({
          ...at,
          message: `имя отличается от ${twin} только заглавными и строчными буквами: на Windows и macOS это один файл`,
          remedy: 'Оставьте один из двух файлов.',
        });
      // The log grows with every sealing, so it has no limit.
      if (tree.bytes(path).length > largest && path !== 'editions.log')
        found.push({
          ...at,
          blocks: true,
          message: `файл слишком велик: ${Math.ceil(tree.bytes(path).length / 1000)} КБ, а бывает не больше ${largest / 1000}`,
          remedy: 'Проверьте, тот ли это файл. Длинный текст разделите на разделы.',
        });
      return found;
    }),
  ];
}

/** Every name refers to one regular file of normal size, on every operating system. */
export const fileNames: Rule = {
  name: 'file-names',
  title: 'Имена и размер файлов',
  about:
    'Каждый файл лежит в папке сам, не ссылкой; его имя не совпадает с другим, если не различать заглавных и строчных букв; в нём не больше 200 КБ. Иначе на другом компьютере папка окажется не той.',
  check,
};
