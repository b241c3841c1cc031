import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Numbers } from '../domain/clauses.ts';
import { allowedChildren, fault, names, remedies, tagFault, type Forbidden } from './allowed.ts';

/**
 * Finds everything in a section that editors may not use. `sections`: the section names that a link may point to;
 * `numbers`: how its clauses get their numbers.
 */
export function forbidden(tree: Root, sections: readonly string[], numbers?: Numbers): Forbidden[] {
  const isAllowed = (type: Nodes['type'], parent: Nodes['type']) =>
    (numbers === 'typed' && parent === 'listItem' && type === 'list') ||
    allowedChildren[parent]?.includes(type) === true;
  const look = (node: Nodes, parent: Nodes): Forbidden[] => {
    if (!allowedChildren[node.type] || !isAllowed(node.type, parent.type)) {
      const tag = 'name' in node ? tagFault(node as MdxJsxTextElement) : undefined;
      return [
        {
          message: tag ?? `${names[node.type] ?? 'такая разметка'}: в тексте раздела этого не бывает`,
          remedy: remedies[node.type] ?? 'Уберите разметку, сделайте обычный абзац или пункт списка с «- ».',
          node,
        },
      ];
    }
    const wrong = fault(node, sections, numbers);
    if (wrong) return [{ ...wrong, node }];
    return 'children' in node ? node.children.flatMap((child) => look(child, node)) : [];
  };
  return tree.children.flatMap((node) => look(node, tree));
}
