import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Numbers } from '../domain/clauses.ts';
import { allowedChildren, fault, names, remedies, tagFault, type Forbidden } from './allowed.ts';

/**
 * Finds everything in a section that editors may not use. `places`: the names of
 * sections and documents that a link may point to; `numbers`: how its clauses get their numbers; `isSealed`: whether the
 * text is sealed, so that hints of old may stand in it.
 */
export function forbidden(
  tree: Root,
  places: readonly string[],
  numbers: Numbers,
  isSealed: boolean,
): Forbidden[] {
  const isAllowed = (type: Nodes['type'], parent: Nodes['type']) =>
    allowedChildren[parent]?.includes(type) === true ||
    (numbers === 'typed' && parent === 'listItem' && type === 'list');
  const look = (node: Nodes, parent: Nodes): Forbidden[] => {
    if (!allowedChildren[node.type] || !isAllowed(node.type, parent.type)) {
      const tag = 'name' in node ? tagFault(node as MdxJsxTextElement, isSealed) : undefined;
      return [
        {
          message:
            tag?.message ?? `${names[node.type] ?? 'такая разметка'}: в тексте раздела этого не бывает`,
          remedy:
            tag?.remedy ??
            remedies[node.type] ??
            'Уберите разметку, сделайте обычный абзац или пункт списка с «- ».',
          node,
        },
      ];
    }
    const wrong = fault(node, places, numbers, isSealed);
    if (wrong) return [{ ...wrong, node }];
    return 'children' in node ? node.children.flatMap((child) => look(child, node)) : [];
  };
  return tree.children.flatMap((node) => look(node, tree));
}
