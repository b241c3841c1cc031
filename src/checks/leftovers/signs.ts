/** Signs of markup that did not become markup, and that readers would see. */
import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Leftover } from './leftover.ts';

type Words = Pick<Leftover, 'message' | 'remedy' | 'blocks'>;

/** Signs in the source of a paragraph, heading or cell that a reader would see. The first that fits is reported. */
const signs: [RegExp, Words][] = [
  [
    /(?<!\\)\*\*|(?<![\\\p{L}\d])__(?=\p{L})|(?<=\p{L})__(?![\p{L}\d])/u,
    {
      message: 'знаки «**» видны читателю: жирный шрифт не получился',
      remedy:
        'Жирным делают целые слова: «**» стоят вплотную к ним, снаружи пробел или знак препинания, а кавычки и окончание — внутри.',
    },
  ],
  [
    /(?<![\\\p{L}\d_])_(?=\p{L})|(?<=\p{L})_(?![\p{L}\d_])/u,
    {
      message: 'знак «_» виден читателю: курсив не получился',
      remedy:
        'Курсивом делают целые слова: «_» стоит вплотную с обеих сторон. Если нужен сам знак, напишите «\\_».',
    },
  ],
  [
    /(?<=^|\n)[ \t]*#{1,6}(?=[^\s#])/u,
    {
      message: 'знаки «#» видны читателю: заголовок не получился',
      remedy: 'Поставьте пробел после «##».',
      blocks: true,
    },
  ],
  [
    /(?<=^|\n)[ \t]*[-+](?=\p{L})/u,
    {
      message: 'знак в начале строки виден читателю: строка списка не получилась',
      remedy: 'Поставьте пробел после «-».',
      blocks: true,
    },
  ],
  [
    /(?<=^|\n)[ \t]*[•·▪‣◦●](?=\s|\p{L})/u,
    {
      message: 'знак списка виден читателю, а отдельного пункта из строки не получилось',
      remedy: 'Начните строку с «- » вместо этого знака.',
      blocks: true,
    },
  ],
  [
    /(?<=^|\n)[ \t]*\|/u,
    {
      message: 'знаки «|» видны читателю: таблица не получилась',
      remedy:
        'Во второй строке таблицы столько же клеток из знаков «-», сколько в первой; перед таблицей и после неё пустая строка.',
      blocks: true,
    },
  ],
  [
    /\\(?=$|\n$)/u,
    {
      message: 'знак «\\» в конце виден читателю: переносить строку больше некуда',
      remedy: 'Удалите его.',
    },
  ],
  [
    /\]\([^)\s]*\s|\]\(|\](?=\s+\((?:\0|https?:|mailto:|www\.))/u,
    {
      message: 'знаки ссылки видны читателю: ссылка не получилась',
      remedy: 'Напишите её так: [слова](https://адрес), без пробела между скобками и внутри адреса.',
    },
  ],
  [
    / {2,}\n/u,
    {
      message: 'два пробела в конце строки переносят её, но в тексте их не видно',
      remedy: 'Поставьте вместо них знак «\\» или уберите перенос.',
    },
  ],
];

/** The parts of a node's source that are plain text: links and aids of our own are blanked out. */
function plainSource(node: Nodes, text: string): string {
  const start = node.position?.start.offset ?? 0;
  let source = text.slice(start, node.position?.end.offset);
  const blank = (inner: Nodes) => {
    const from = (inner.position?.start.offset ?? 0) - start;
    const to = (inner.position?.end.offset ?? 0) - start;
    source = source.slice(0, from) + source.slice(from, to).replace(/[^\n]/g, '\0') + source.slice(to);
  };
  if (node.type === 'tableCell') source = source.replace(/^\|/, ' ').replace(/\|$/, ' ');
  visit(node, (inner) => {
    if (inner.type === 'link') blank(inner);
    // What became markup is no leftover: only its signs are blanked, its words are looked at.
    if (inner.type === 'emphasis' || inner.type === 'strong') {
      const width = inner.type === 'strong' ? 2 : 1;
      const from = (inner.position?.start.offset ?? 0) - start;
      const to = (inner.position?.end.offset ?? 0) - start;
      source =
        source.slice(0, from) +
        ' '.repeat(width) +
        source.slice(from + width, to - width) +
        ' '.repeat(width) +
        source.slice(to);
    }
  });
  return source;
}

/** The first sign that a reader would see in a paragraph, heading or cell. `text`: the source of the section. */
export function signFault(node: Heading | Paragraph | TableCell, text: string): Leftover[] {
  const source = plainSource(node, text);
  for (const [pattern, words] of signs) {
    const found = pattern.exec(source);
    if (found)
      return [
        { ...words, node, at: { offset: found.index, length: Math.max(found[0].trimEnd().length, 1) } },
      ];
  }
  return [];
}
