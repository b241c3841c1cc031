/**
 * Markup that readers see as signs, or that swallows words or numbers without a trace. Each fault has its remedy. What may
 * not stand in a text at all is in `allowed.ts`; this is about what may, written wrongly.
 */
import type { Heading, ListItem, Nodes, Paragraph, PhrasingContent, Root, Table, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';

/** A fault in the markup of a text. */
export interface Leftover {
  message: string;
  remedy: string;
  node: Nodes;
  /** Where it begins and how long it is, when that is a part of the node's source; from the node's start. */
  at?: { offset: number; length: number };
}

type Words = Pick<Leftover, 'message' | 'remedy'>;

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
    },
  ],
  [
    /(?<=^|\n)[ \t]*[-+](?=\p{L})/u,
    {
      message: 'знак в начале строки виден читателю: строка списка не получилась',
      remedy: 'Поставьте пробел после «-».',
    },
  ],
  [
    /(?<=^|\n)[ \t]*[•·▪‣◦●](?=\s|\p{L})/u,
    {
      message: 'знак списка виден читателю, а отдельного пункта из строки не получилось',
      remedy: 'Начните строку с «- » вместо этого знака.',
    },
  ],
  [
    /(?<=^|\n)[ \t]*\|/u,
    {
      message: 'знаки «|» видны читателю: таблица не получилась',
      remedy:
        'Во второй строке таблицы столько же клеток из знаков «-», сколько в первой; перед таблицей и после неё пустая строка.',
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

function signFault(node: Heading | Paragraph | TableCell, text: string): Leftover[] {
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

const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';

/** Whether a reader finds a letter or a digit in it. */
const hasWords = (node: Nodes): boolean => /[\p{L}\p{N}]/u.test(wordsOf(node));

function headingFault(node: Heading, text: string): Leftover[] {
  const source = text.slice(node.position?.start.offset, node.position?.end.offset);
  if (!hasWords(node))
    return [{ message: 'заголовок без слов', remedy: 'Напишите его или удалите строку.', node }];
  if (!source.startsWith('#'))
    return [
      {
        message: 'черта или «-» под пунктом сделала из него заголовок, и номер пункта исчез',
        remedy: 'Удалите строку с чертой. Заголовок начинают с «## ».',
        node,
      },
    ];
  return signFault(node, text);
}

function tableFaults(node: Table, text: string): Leftover[] {
  const [head, ...rows] = node.children;
  const width = head?.children.length ?? 0;
  const faults: Leftover[] = [];
  if (head && !hasWords(head))
    faults.push({ message: 'шапка таблицы без слов', remedy: 'Назовите столбцы.', node: head });
  for (const row of rows) {
    const source = text.slice(row.position?.start.offset, row.position?.end.offset);
    if (!source.includes('|'))
      faults.push({
        message: 'строка приклеилась к таблице и стала её последней строкой',
        remedy: 'Поставьте перед ней пустую строку.',
        node: row,
      });
    else if (row.children.length !== width)
      faults.push({
        message: `в строке таблицы клеток ${row.children.length}, а в шапке ${width}: лишние слова читатель не увидит, недостающие будут пустыми`,
        remedy: 'Сделайте клеток столько же, сколько в шапке; сам знак «|» в клетке пишут «\\|».',
        node: row,
      });
    else if (!hasWords(row))
      faults.push({ message: 'строка таблицы без слов', remedy: 'Заполните её или удалите.', node: row });
  }
  return faults;
}

const isAid = (node: PhrasingContent) => node.type === 'mdxJsxTextElement';

/** Our aids stand at the end of a clause, apart from its words: elsewhere page and canonical text would say opposite things. */
function aidFaults({ children }: Paragraph | TableCell): Leftover[] {
  return children.flatMap((child, i): Leftover[] => {
    if (!isAid(child)) return [];
    const after = children.slice(i + 1).find((other) => !isAid(other) && hasWords(other));
    const before = children[i - 1];
    const isApart =
      before === undefined || before.type === 'break' || isAid(before) || /\s$/.test(wordsOf(before));
    if (!after && isApart) return [];
    return [
      {
        message: 'подсказка стоит внутри слов пункта: без неё он читается иначе',
        remedy: 'Поставьте <Aid>…</Aid> в самый конец пункта, на следующую строку.',
        node: child,
      },
    ];
  });
}

function bulletFault(node: ListItem, text: string): Leftover[] {
  const bullet = text[node.position?.start.offset ?? 0] ?? '';
  if (bullet === '-' || /\d/.test(bullet)) return [];
  return [
    {
      message: `строка списка начинается с «${bullet}»`,
      remedy: 'Начните её с «- »: одинаково во всех списках.',
      node,
      at: { offset: 0, length: 1 },
    },
  ];
}

/** Every fault of this kind in a section. `text` is the source that `tree` was parsed from. */
export function leftovers(tree: Root, text: string): Leftover[] {
  const found: Leftover[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading') found.push(...headingFault(node, text));
    if (node.type === 'listItem') found.push(...bulletFault(node, text));
    if (node.type === 'table') found.push(...tableFaults(node, text));
    if (node.type === 'tableCell') found.push(...signFault(node, text), ...aidFaults(node));
    if (node.type === 'paragraph') {
      if (!hasWords(node))
        found.push({ message: 'пункт без слов', remedy: 'Напишите его или удалите.', node });
      else found.push(...signFault(node, text), ...aidFaults(node));
    }
  });
  return found;
}
