/**
 * What an editor may write in a section: an allow-list of node types, each with what it may hold. Everything else is
 * refused before MDX compiles, since MDX would run it. Build and check ask the same function.
 */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** Something in a text that may not be there. */
export interface Refused {
  message: string;
  remedy: string;
  node: Nodes;
}

/** The components of `components/mdx` with the attributes that an editor may give them. */
const components: Record<string, readonly string[]> = { Aid: [] };

const words = ['text', 'emphasis', 'strong', 'break'];

/** What each node may hold. A node that is not named here is refused wherever it stands. */
const holds: Partial<Record<Nodes['type'], readonly string[]>> = {
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

/** Refused nodes as an editor knows them. */
const names: Record<string, string> = {
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
const remedies: Record<string, string> = {
  mdxjsEsm: 'Удалите эту строку; если это слова текста, начните её иначе.',
  mdxFlowExpression: braces,
  mdxTextExpression: braces,
  linkReference: 'Напишите ссылку так: [слова](https://адрес).',
  definition: 'Напишите ссылку так: [слова](https://адрес).',
  list: 'Сделайте список простым: каждая строка с «- » — один пункт, без вложенных.',
};

const tagFault = (node: MdxJsxTextElement): string | undefined => {
  const allowed = components[node.name ?? ''];
  if (!allowed)
    return `метка <${node.name ?? ''}>: в тексте бывает только ${Object.keys(components)
      .map((name) => `<${name}>`)
      .join(', ')}`;
  const unknown = node.attributes.find(
    (attribute) =>
      attribute.type !== 'mdxJsxAttribute' ||
      !allowed.includes(attribute.name) ||
      typeof attribute.value === 'object',
  );
  return unknown && `у метки <${node.name ?? ''}> лишнее внутри скобок`;
};

/** What is wrong with a node that may stand where it stands; undefined when nothing is. */
function fault(node: Nodes, sections: readonly string[]): Omit<Refused, 'node'> | undefined {
  if (node.type === 'list' && node.ordered)
    return {
      message: 'нумерованный список: номера пунктов ставит сайт',
      remedy: 'Начните строки с «- » вместо номера.',
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
    if (!/^https:\/\/[^\s\\]+$|^mailto:[^\s\\]+$/.test(node.url) && !sections.includes(node.url))
      return /^[a-z][a-z0-9-]*$/.test(node.url)
        ? { message: `раздела «${node.url}» нет`, remedy: `Разделы называются так: ${sections.join(', ')}.` }
        : {
            message: node.url.startsWith('http:')
              ? `адрес «${node.url}» без защиты: он начинается с http://`
              : `ссылка ведёт на «${node.url}», таких ссылок здесь не бывает`,
            remedy: `Адрес начинается с https:// или mailto:, а ссылка на раздел — это имя его папки: ${sections.join(', ')}.`,
          };
  }
  if (node.type === 'mdxJsxTextElement') {
    const message = tagFault(node);
    return message === undefined
      ? undefined
      : {
          message,
          remedy: components[node.name ?? '']
            ? `Оставьте просто <${node.name ?? ''}>, остальное внутри скобок удалите.`
            : 'Уберите метку. Подсказка сайта пишется так: <Aid>слова</Aid>.',
        };
  }
  // A clause of nothing but our aid would be numbered and hold no word of the seller's.
  if (
    node.type === 'paragraph' &&
    node.children.every(
      (child) =>
        (child.type === 'mdxJsxTextElement' && !tagFault(child)) ||
        child.type === 'break' ||
        (child.type === 'text' && !child.value.trim()),
    )
  )
    return {
      message: 'подсказка стоит отдельно, без пункта',
      remedy: 'Поставьте <Aid>…</Aid> на следующей строке после пункта, без пустой строки между ними.',
    };
  if (node.type === 'listItem' && !node.children.length)
    return { message: 'пустой пункт списка', remedy: 'Напишите текст пункта или удалите строку.' };
  return undefined;
}

/** Everything in a section that may not be there. `sections`: names to which a link may lead. */
export function forbidden(tree: Root, sections: readonly string[]): Refused[] {
  const look = (node: Nodes, parent: Nodes): Refused[] => {
    if (!holds[node.type] || !holds[parent.type]?.includes(node.type)) {
      const tag = 'name' in node ? tagFault(node as MdxJsxTextElement) : undefined;
      return [
        {
          message: tag ?? `${names[node.type] ?? 'такая разметка'}: в тексте раздела этого не бывает`,
          remedy: remedies[node.type] ?? 'Уберите разметку, сделайте обычный абзац или пункт списка с «- ».',
          node,
        },
      ];
    }
    const wrong = fault(node, sections);
    if (wrong) return [{ ...wrong, node }];
    return 'children' in node ? node.children.flatMap((child) => look(child, node)) : [];
  };
  return tree.children.flatMap((node) => look(node, tree));
}
