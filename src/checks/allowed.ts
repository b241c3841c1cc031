/**
 * The markup that editors may use in a section: an allow-list of node types with the children each may have. Everything
 * else is rejected before MDX compiles, because MDX would run it. The build and the check use the same function.
 */
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';

/** The components of `components/mdx`, each with the attributes that editors may set. */
export const components: ReadonlyMap<string, readonly string[]> = new Map([['Aid', []]]);

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
  mdxJsxFlowElement: 'подсказка вне пункта',
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
  list: 'Сделайте список простым: каждая строка с «- » — один пункт, без вложенных.',
};
