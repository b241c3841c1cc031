import type { Finding } from '../../domain/finding.ts';
import { isSealedPath } from '../../domain/content-paths.ts';
import { characterName, unwanted } from '../characters.ts';
import type { Rule } from '../rule.ts';
import type { Tree } from '../../tree/tree.ts';

const save = 'Сохраните файл в кодировке UTF-8 без BOM (в меню редактора: «Сохранить как» → «Кодировка»).';

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
    return { path, line: 1, message: 'файл сохранён в кодировке UTF-16, сайт читает UTF-8', remedy: save };
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
    remedy: torn ? 'Файл сохранился не целиком: верните его из истории и внесите правку снова.' : save,
  };
}

/** Three or more Russian letters in a row that were UTF-8 but were read as Windows-1251 or Latin-1. */
const mojibake =
  /(?:[РС][\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u0459\u203a\u045a\u045c\u045b\u045f\u00a0\u040e\u045e\u0408\u00a4\u0490\u00a6\u00a7\u0401\u00a9\u0404\u00ab\u00ac\u00ae\u0407\u00b0\u00b1\u0406\u0456\u0491\u00b5\u00b6\u00b7\u0451\u2116\u0454\u00bb\u0458\u0405\u0455\u0457]){3,}|(?:[ÐÑ][^\x00-\x7fа-яА-Я]){3,}/gu;

/** The message and the remedy for an unwanted character. */
function unwantedWords(found: string, isFirst: boolean): Pick<Finding, 'message' | 'remedy'> {
  const name = characterName(found);
  if (found === '\r')
    return {
      message: `конец строки в виде Windows (${name}), а здесь строки кончаются знаком LF`,
      remedy:
        'Сохраните файл с концами строк LF (Unix): в VS Code они выбираются внизу справа, «CRLF» → «LF».',
    };
  if (found === '\ufeff' && isFirst)
    return { message: `файл начинается с метки BOM (${name})`, remedy: save };
  if (found === '\ufffd')
    return {
      message: `на месте этого знака потерялась буква (${name})`,
      remedy: 'Наберите слово заново.',
    };
  if (found === '\t')
    return {
      message: `знак клавиши Tab (${name})`,
      remedy:
        'Замените его пробелом; в начале строки — столькими пробелами, сколько у соседних строк того же уровня.',
    };
  return /\p{Z}/u.test(found)
    ? { message: `особый пробел ${name}`, remedy: 'Замените его обычным пробелом.' }
    : {
        message: `невидимый или недопустимый знак ${name}`,
        remedy: 'Удалите его: поставьте курсор после него и нажмите Backspace. Пробел вместо него не нужен.',
      };
}

const parts = new Intl.Segmenter('ru', { granularity: 'grapheme' });

function inText(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((row, i): Finding[] => {
    const line = i + 1;
    // Segmenting is slow, so only lines that are not in NFC are segmented.
    const decomposed =
      row === row.normalize()
        ? []
        : [...parts.segment(row)].filter(({ segment }) => segment !== segment.normalize());
    return [
      ...[...row.matchAll(unwanted)].map(({ 0: found, index }) => ({
        path,
        line,
        column: index + 1,
        ...unwantedWords(found, i === 0 && index === 0),
      })),
      ...decomposed.map(({ segment, index }) => ({
        path,
        line,
        column: index + 1,
        length: segment.length,
        message: `буква «${segment.normalize()}» составлена из двух знаков (${Array.from(segment).map(characterName).join(', ')}), поиск её не найдёт`,
        remedy: 'Удалите букву и наберите её заново с клавиатуры.',
      })),
      ...[...row.matchAll(mojibake)].map(({ 0: found, index }) => ({
        path,
        line,
        column: index + 1,
        length: found.length,
        message: `«${found}» — испорченные буквы: текст прочитан не в той кодировке`,
        remedy: 'Верните слово из истории файла или наберите его заново.',
      })),
    ];
  });
}

function check(tree: Tree): Finding[] {
  // Sealed files keep their bytes, whatever they are. The rule `sealed` compares them.
  return tree.paths
    .filter((path) => !isSealedPath(path))
    .flatMap((path) => {
      const bytes = tree.bytes(path);
      if (path.endsWith('.sig')) return [];
      if (!isUtf8(bytes)) return [notUtf8(path, bytes)];
      // A file in the wrong encoding would produce thousands of findings.
      return inText(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).slice(0, 20);
    });
}

/** Files are UTF-8 in normalization form NFC and contain no invisible characters. */
export const encoding: Rule = {
  name: 'encoding',
  title: 'Кодировка и невидимые знаки',
  about:
    'Файлы хранятся в UTF-8 без BOM, строки кончаются знаком LF, каждая буква — один знак (NFC). Невидимых знаков (нулевой ширины, мягкого переноса, направления письма, NUL) и испорченных букв быть не должно: человек их не видит, а поиск и отпечаток текста видят. Из пробелов допускаются обычный и неразрывные (U+00A0, U+202F).',
  check,
};
