import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const kept = new Set([
  'html',
  'head',
  'meta',
  'title',
  'body',
  'h1',
  'h2',
  'h3',
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'br',
]);
const dropped = new Set(['script', 'style', 'link', 'svg', 'form', 'button']);

/** The words of a page as minimal HTML: no styles, no scripts, no links. */
export function bare(html: string): string {
  const document = parse(html);
  const strip = (parent: Tree.ParentNode) => {
    for (const child of [...parent.childNodes]) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      if (dropped.has(child.tagName)) {
        defaultTreeAdapter.detachNode(child);
        continue;
      }
      strip(child);
      child.attrs = child.attrs.filter(({ name }) => ['charset', 'lang', 'name', 'content'].includes(name));
      if (kept.has(child.tagName)) continue;
      for (const inner of [...child.childNodes]) {
        defaultTreeAdapter.detachNode(inner);
        defaultTreeAdapter.insertBefore(parent, inner, child);
      }
      defaultTreeAdapter.detachNode(child);
    }
  };
  strip(document);
  return serialize(document).replace(/<meta name="(?!viewport)[^>]*>/g, '');
}
