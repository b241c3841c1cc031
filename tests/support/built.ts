import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { filesIn } from '../../src/tree/files.ts';

export type Element = Tree.Element;

/** A built page. */
export interface Page {
  /** The file in the output folder: `ru/payment/index.html`. */
  file: string;
  /** The path at which it is served, base included: `/ru/payment/`. */
  path: string;
  html: string;
  /** Every element, in the order of the source. */
  elements: Element[];
  /** Whether search engines may list it. */
  listed: boolean;
}

/** A built site, as a server would serve it. */
export interface Built {
  /** Scheme and host: `https://kz.k-s.app`. */
  origin: string;
  /** `/`, or a path with a slash at both ends. */
  base: string;
  pages: Page[];
  /** Every file with its text, which is empty for binary files. */
  files: Map<string, string>;
}

/** The value of an attribute; undefined when the element does not have it. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** All text inside an element; with `ours` false, without what the site added (`data-ours`). */
export function textOf(node: Tree.ParentNode, ours = true): string {
  return node.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      if (!defaultTreeAdapter.isElementNode(child)) return '';
      return !ours && attribute(child, 'data-ours') !== undefined ? '' : textOf(child, ours);
    })
    .join('');
}

/** All elements inside a node, in the order of the source. */
export const within = (node: Tree.ParentNode): Element[] =>
  node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...within(child)] : [],
  );

/** All elements of a piece of HTML, in the order of the source and with their lines. */
export const elementsOf = (html: string): Element[] => within(parse(html, { sourceCodeLocationInfo: true }));

const text = /\.(html|xml|txt|svg|js|json|css)$/;

/** Reads an output folder. `replace` gives some files another text, or removes them when that is undefined. */
export function readBuilt(
  dir: string,
  published: { origin: string; base: string },
  replace: ReadonlyMap<string, string | undefined> = new Map(),
): Built {
  const files = new Map(
    filesIn(dir).map((file) => [file, text.test(file) ? readFileSync(join(dir, file), 'utf8') : '']),
  );
  for (const [file, content] of replace)
    if (content === undefined) files.delete(file);
    else files.set(file, content);
  const pages = [...files]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, html]) => {
      const elements = elementsOf(html);
      return {
        file,
        path: published.base + file.replace(/(^|\/)index\.html$/, '$1'),
        html,
        elements,
        listed: !elements.some(
          (each) =>
            attribute(each, 'name') === 'robots' && attribute(each, 'content')?.includes('noindex') === true,
        ),
      };
    });
  return { ...published, pages, files };
}
