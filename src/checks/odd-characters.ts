/** The characters of a line that no text may contain, each with what to do about it. */
import type { Finding } from '../domain/finding.ts';
import { characterName, unwanted } from './characters.ts';

/** How editors save a file as the site reads it. */
export const saveAsUtf8 =
  'Сохраните файл в кодировке UTF-8 без BOM (в меню редактора: «Сохранить как» → «Кодировка»).';

/** Three or more Russian letters in a row that were UTF-8 but were read as Windows-1251 or Latin-1. */
const mojibake =
  /(?:[РС][\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u0459\u203a\u045a\u045c\u045b\u045f\u00a0\u040e\u045e\u0408\u00a4\u0490\u00a6\u00a7\u0401\u00a9\u0404\u00ab\u00ac\u00ae\u0407\u00b0\u00b1\u0406\u0456\u0491\u00b5\u00b6\u00b7\u0451\u2116\u0454\u00bb\u0458\u0405\u0455\u0457]){3,}|(?:[ÐÑ][^\x00-\x7fа-яА-Я]){3,}/gu;

/** The message and the remedy for an unwanted character. */
function unwantedWords(found: string, isFirst: boolean): Pick<Finding, 'message' | 'remedy' | 'severity'> {
  const name = characterName(found);
  if (found === '\r')
    return {
      message: `концы строк в виде Windows (${name}), а здесь строки кончаются знаком LF`,
      remedy:
        'Сохраните файл с концами строк LF (Unix): в VS Code они выбираются внизу справа, «CRLF» → «LF».',
    };
  if (found === '\ufeff' && isFirst)
    return { message: `файл начинается с метки BOM (${name})`, remedy: saveAsUtf8 };
  if (found === '\ufffd')
    return {
      message: `на месте этого знака потерялась буква (${name})`,
      remedy: 'Наберите слово заново.',
    };
  if (found === '\u2011')
    return {
      message: `неразрывный дефис (${name}): поиск с обычным дефисом этого слова не найдёт`,
      remedy: 'Замените его обычным дефисом.',
      severity: 'warning',
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

/** A finding with the sort of fault it is: what comes from one cause has one sort in a file. */
export type Sorted = Finding & { sort: string };

/** The faults of a line of a file, in the line's own order. */
export function oddCharacters(path: string, row: string, line: number): Sorted[] {
  // Segmenting is slow, so only lines that are not in NFC are segmented.
  const decomposed =
    row === row.normalize()
      ? []
      : [...parts.segment(row)].filter(({ segment }) => segment !== segment.normalize());
  const at = (index: number) => ({ path, line, column: index + 1 });
  return [
    ...[...row.matchAll(unwanted), ...row.matchAll(/\u2011/g)].map(({ 0: found, index }) => ({
      ...at(index),
      ...unwantedWords(found, line === 1 && index === 0),
      sort: /\p{Z}/u.test(found) ? 'space' : found,
    })),
    ...decomposed.map(({ segment, index }) => ({
      ...at(index),
      length: segment.length,
      message: `буква «${segment.normalize()}» составлена из двух знаков (${Array.from(segment).map(characterName).join(', ')}), поиск её не найдёт`,
      remedy: 'Удалите букву и наберите её заново с клавиатуры.',
      sort: 'decomposed',
    })),
    ...[...row.matchAll(mojibake)].map(({ 0: found, index }) => ({
      ...at(index),
      length: found.length,
      message: `«${found}» — испорченные буквы: текст прочитан не в той кодировке`,
      remedy: 'Верните слово из истории файла или наберите его заново.',
      sort: 'mojibake',
    })),
  ];
}
