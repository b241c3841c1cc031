import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { allowedChildren, fault, names, remedies, tagFault, type Forbidden } from './allowed.ts';

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
