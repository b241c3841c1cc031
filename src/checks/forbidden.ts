import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { allowedChildren, components, names, remedies } from './allowed.ts';

/** Markup in a text that editors may not use. */
export interface Forbidden {
  message: string;
  remedy: string;
  node: Nodes;
}

const tagFault = (node: MdxJsxTextElement): string | undefined => {
  const allowed = components.get(node.name ?? '');
  if (!allowed)
    return `метка <${node.name ?? ''}>: в тексте бывает только ${[...components.keys()]
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

/** What is wrong with a node whose type is allowed in its place; undefined if nothing is. */
function fault(node: Nodes, sections: readonly string[]): Omit<Forbidden, 'node'> | undefined {
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
          remedy: components.get(node.name ?? '')
            ? `Оставьте просто <${node.name ?? ''}>, остальное внутри скобок удалите.`
            : 'Уберите метку. Подсказка сайта пишется так: <Aid>слова</Aid>.',
        };
  }
  // A paragraph with nothing but an aid would become a numbered clause without any of the seller's words.
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

/** Finds everything in a section that editors may not use. `sections`: the section names that a link may point to. */
export function forbidden(tree: Root, sections: readonly string[]): Forbidden[] {
  const look = (node: Nodes, parent: Nodes): Forbidden[] => {
    if (!allowedChildren[node.type] || !allowedChildren[parent.type]?.includes(node.type)) {
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
