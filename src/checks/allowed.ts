/**
 * The markup that editors may use in a section: an allow-list of node types with the children each may have. Everything
 * else is rejected: a sealed text has nothing that MDX would run or that no reader would see. Rendering and the check use
 * the same function.
 */
import type { List, Nodes } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Numbers } from '../domain/clauses.ts';

/** The tag of the hints that stand in texts sealed before the site had answers; no page shows them any more. */
const aid = 'Aid';

const words = ['text', 'emphasis', 'strong', 'break'];

/** The children that each node type may have. A type that is not listed here is rejected everywhere. */
export const allowedChildren: Partial<Record<Nodes['type'], readonly string[]>> = {
  root: ['yaml', 'heading', 'paragraph', 'list', 'table'],
  yaml: [],
  heading: ['text', 'emphasis', 'strong'],
  paragraph: [...words, 'link', 'mdxJsxTextElement'],
  list: ['listItem'],
  listItem: ['paragraph'],
  table: ['tableRow'],
  tableRow: ['tableCell'],
  tableCell: ['text', 'emphasis', 'strong', 'link'],
  text: [],
  break: [],
  emphasis: ['text', 'strong', 'link', 'break'],
  strong: ['text', 'emphasis', 'link', 'break'],
  link: ['text', 'emphasis', 'strong'],
  mdxJsxTextElement: [...words, 'link'],
};

/** Rejected node types in words that editors know, in Russian. */
export const names: Record<string, string> = {
  blockquote: 'цитата (знак «>» в начале строки)',
  code: 'блок кода (знаки «```»)',
  inlineCode: 'знаки «`» вокруг слов',
  thematicBreak: 'черта между абзацами («---» или «***»)',
  definition: 'адрес ссылки, вынесенный в отдельную строку',
  linkReference: 'ссылка в виде [слова][имя]',
  image: 'картинка',
  imageReference: 'картинка',
  footnoteReference: 'сноска',
  footnoteDefinition: 'сноска',
  delete: 'зачёркнутый текст («~~»)',
  mdxjsEsm: 'слово import или export в начале строки',
  mdxFlowExpression: 'фигурные скобки',
  mdxTextExpression: 'фигурные скобки',
  mdxJsxFlowElement: 'метка вне пункта',
  list: 'список внутри пункта или слова, приклеенные к списку',
  heading: 'заголовок внутри пункта',
  table: 'таблица внутри пункта',
  link: 'ссылка здесь',
  break: 'перенос строки здесь',
};
const braces =
  'Знаков «{» и «}» в тексте быть не может. Если внутри слова для читателя, уберите только скобки; если заметка для себя, удалите её целиком.';
/** What to do instead, in Russian, for the rejected node types that need their own advice. */
export const remedies: Record<string, string> = {
  mdxjsEsm: 'Удалите эту строку; если это слова текста, начните её иначе.',
  mdxFlowExpression: braces,
  mdxTextExpression: braces,
  linkReference: 'Напишите ссылку так: [слова](https://адрес).',
  definition: 'Напишите ссылку так: [слова](https://адрес).',
  list: 'Сделайте список простым: каждая строка с «- » — один пункт, без вложенных. Вложенные бывают, когда в document.yaml стоит numbers: typed.',
};

/** Markup in a text that editors may not use. */
export interface Forbidden {
  message: string;
  remedy: string;
  node: Nodes;
}

/** What is wrong with a tag; undefined for a hint in a sealed text. */
export function tagFault(
  { name, attributes }: MdxJsxTextElement,
  isSealed: boolean,
): Omit<Forbidden, 'node'> | undefined {
  if (name !== aid)
    return {
      message: `метка <${name ?? ''}>: меток в тексте не бывает`,
      remedy: 'Уберите метку, слова оставьте.',
    };
  if (isSealed && !attributes.length) return undefined;
  return {
    message: 'подсказка <Aid>: под пунктами сайт подсказок больше не показывает',
    remedy:
      'Удалите <Aid>…</Aid> во всех языках. Простой ответ читателю напишите в answers.yaml: он будет виден над разделом, на главной и в поиске.',
  };
}

/** A marker that stands twice in a row: Markdown lets one type `1.` everywhere and counts by itself. */
function repeatedMarker({ children }: List): string | undefined {
  const markers = children.map(({ data }) => data?.marker);
  return markers.find((marker, i) => marker !== undefined && marker === markers[i + 1]);
}

/** What is wrong with a node whose type is allowed in its place; undefined if nothing is. */
export function fault(
  node: Nodes,
  places: readonly string[],
  numbers: Numbers,
  isSealed: boolean,
): Omit<Forbidden, 'node'> | undefined {
  if (node.type === 'list' && node.ordered && numbers !== 'typed')
    return {
      message: 'нумерованный список: номера пунктов ставит сайт',
      remedy:
        'Начните строки с «- » вместо номера. Если номера поставил автор текста, напишите в document.yaml: numbers: typed.',
    };
  const repeated = node.type === 'list' && numbers === 'typed' && repeatedMarker(node);
  if (repeated)
    return {
      message: `в списке подряд стоят одинаковые номера «${repeated}»`,
      remedy: 'Напишите у каждой строки её номер, как у автора: сайт номеров не пересчитывает.',
    };
  if (
    node.type === 'listItem' &&
    numbers === 'typed' &&
    node.children.length &&
    node.children[0]?.type !== 'paragraph'
  )
    return {
      message: 'строка списка начинается не со слов',
      remedy: 'Напишите сначала её слова, вложенный список — под ними.',
    };
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return { message: 'пункт с клеткой для галочки', remedy: 'Уберите «[ ]» или «[x]» в начале пункта.' };
  if (node.type === 'heading' && node.depth !== 2)
    return {
      message: `заголовок из ${node.depth} знаков «#», а внутри раздела бывает только «## »`,
      remedy: 'Начните строку с «## ». Заголовок самого раздела стоит в поле title.',
    };
  if (node.type === 'table' && node.align?.some(Boolean))
    return {
      message: 'двоеточия во второй строке таблицы задают выравнивание, сайт его не показывает',
      remedy: 'Оставьте во второй строке только знаки «|» и «-».',
    };
  if (node.type === 'link') {
    if (node.title)
      return {
        message: 'у ссылки есть подсказка в кавычках: читатель её не увидит',
        remedy: 'Оставьте в скобках только адрес.',
      };
    const isAddress = /^https:\/\/[^\s\\]+$|^mailto:[^\s\\]+$/.test(node.url);
    const isClause = /^#[1-9]\d*(?:\.\d+)*(?:-\d+)?$/.test(node.url);
    if (!isAddress && !isClause && !places.includes(node.url))
      return /^[a-z][a-z0-9-]*$/.test(node.url)
        ? {
            message: `раздела или документа «${node.url}» нет`,
            remedy: `Разделы и документы называются так: ${places.join(', ')}.`,
          }
        : {
            message: node.url.startsWith('http:')
              ? `адрес «${node.url}» без защиты: он начинается с http://`
              : `ссылка ведёт на «${node.url}», таких ссылок здесь не бывает`,
            remedy: `Адрес начинается с https:// или mailto:, ссылка на пункт — это # и его номер (#2.1), на раздел или другой документ — имя его папки: ${places.join(', ')}.`,
          };
  }
  if (node.type === 'mdxJsxTextElement') return tagFault(node, isSealed);
  // Without the hint, which no page shows, nothing is left of the clause.
  if (
    node.type === 'paragraph' &&
    node.children.some(({ type }) => type === 'mdxJsxTextElement') &&
    node.children.every(
      (child) =>
        (child.type === 'mdxJsxTextElement' && !tagFault(child, isSealed)) ||
        (child.type === 'text' && !child.value.trim()),
    )
  )
    return { message: 'метка стоит отдельно, без пункта', remedy: 'Удалите её.' };
  if (node.type === 'listItem' && !node.children.length)
    return { message: 'пустой пункт списка', remedy: 'Напишите текст пункта или удалите строку.' };
  return undefined;
}
