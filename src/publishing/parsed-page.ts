import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PageNode } from '../domain/canonical.ts';

/** A node of parse5 with the interface of a DOM node in a browser. */
const asInBrowser = (node: DefaultTreeAdapterTypes.ChildNode): PageNode => ({
  nodeName: node.nodeName,
  nodeValue: 'value' in node ? node.value : null,
  childNodes: 'childNodes' in node ? node.childNodes.map(asInBrowser) : [],
  getAttribute: (name) =>
    ('attrs' in node ? node.attrs.find((attr) => attr.name === name)?.value : undefined) ?? null,
});

/**
 * The legal text on a built page: the element that `document.querySelector('article.text')` would return in a browser.
 * Undefined if the page has none.
 */
export function article(html: string): PageNode | undefined {
  const search = (nodes: Iterable<PageNode>): PageNode | undefined => {
    for (const node of nodes) {
      const names = node.getAttribute?.('class')?.split(/\s+/) ?? [];
      if (node.nodeName === 'article' && names.includes('text')) return node;
      const inside = search(node.childNodes);
      if (inside) return inside;
    }
    return undefined;
  };
  return search(parse(html).childNodes.map(asInBrowser));
}
