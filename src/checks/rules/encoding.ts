import type { Finding } from '../../domain/finding.ts';
import { isSealedPath } from '../../domain/content-paths.ts';
import { isMendable, mended } from '../mending.ts';
import { oddCharacters, saveAsUtf8, type Sorted } from '../odd-characters.ts';
import type { Rule } from '../rule.ts';
import type { Tree } from '../../tree/tree.ts';

const isUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

function notUtf8(path: string, bytes: Uint8Array): Finding {
  const start = [bytes[0], bytes[1]].join();
  if (start === '255,254' || start === '254,255')
    return {
      path,
      line: 1,
      message: 'файл сохранён в кодировке UTF-16, сайт читает UTF-8',
      remedy: saveAsUtf8,
    };
  const broken = new TextDecoder().decode(bytes);
  const before = broken.slice(0, broken.indexOf('\ufffd'));
  const line = before.split('\n').length;
  const torn = broken.indexOf('\ufffd') === broken.length - 1;
  return {
    path,
    line,
    column: before.length - before.lastIndexOf('\n'),
    message: torn
      ? 'файл обрывается посреди буквы'
      : 'эта буква не в кодировке UTF-8; похоже, файл сохранён в кодировке Windows-1251',
    remedy: torn ? 'Файл сохранился не целиком: верните его из истории и внесите правку снова.' : saveAsUtf8,
  };
}

/** How many lines a message names. */
const named = 5;

/** One finding for all of a sort in a file, at the first of them. `left`: the sorts that mending the file would leave. */
function together(of: readonly Sorted[], left: ReadonlySet<string>): Finding[] {
  const [first] = of;
  if (!first) return [];
  const { sort, ...finding } = first;
  const isMended = isMendable(finding.path) && !left.has(sort);
  const lines = [...new Set(of.slice(1).map(({ line }) => line))];
  const places = lines.slice(0, named).join(', ') + (lines.length > named ? ', …' : '');
  const more =
    of.length > 1
      ? `; ещё ${of.length - 1} в этом файле, ${lines.length > 1 ? 'строки' : 'строка'} ${places}`
      : '';
  return [
    {
      ...finding,
      message: finding.message + more,
      remedy: isMended
        ? `${finding.remedy} Во всех файлах сразу это сделает npm run check -- --fix.`
        : finding.remedy,
    },
  ];
}

function inText(path: string, text: string): Finding[] {
  const look = (words: string) => words.split('\n').flatMap((row, i) => oddCharacters(path, row, i + 1));
  const found = look(text);
  if (!found.length) return [];
  const left = new Set(look(mended(path, text).text).map(({ sort }) => sort));
  return [...Map.groupBy(found, ({ sort }) => sort).values()].flatMap((each) => together(each, left));
}

function check(tree: Tree): Finding[] {
  // Sealed files keep their bytes, whatever they are. The rule `sealed` compares them.
  return tree.paths
    .filter((path) => !isSealedPath(path))
    .flatMap((path) => {
      const bytes = tree.bytes(path);
      if (/\.(?:sig|cms|tsr)$/.test(path)) return [];
      if (!isUtf8(bytes)) return [{ ...notUtf8(path, bytes), blocks: true }];
      return inText(path, tree.text(path));
    });
}

/** Files are UTF-8 in normalization form NFC and contain no invisible characters. */
export const encoding: Rule = {
  name: 'encoding',
  title: 'Кодировка и невидимые знаки',
  about:
    'Файлы хранятся в UTF-8 без BOM, строки кончаются знаком LF, каждая буква — один знак (NFC). Невидимых знаков (нулевой ширины, мягкого переноса, направления письма, NUL) и испорченных букв быть не должно: человек их не видит, а поиск и отпечаток текста видят. Из пробелов допускаются обычный и неразрывные (U+00A0, U+202F). Одинаковые знаки одного файла — одно сообщение. То, у чего один верный ответ (BOM, CRLF, Tab, мягкие переносы, особые пробелы, неразрывные дефисы, буквы из двух знаков, «•» вместо «- »), исправит `npm run check -- --fix`: только в черновике, и скажет, что сделано.',
  check,
};
