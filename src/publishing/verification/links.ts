/** Whether the links inside a site lead somewhere. */
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { prefixOf, type Location } from '../../domain/addresses.ts';
import type { Finding } from '../../domain/finding.ts';

/** A built page: its path in the output folder, `ru/terms/index.html`, and its source. */
export interface BuiltPage {
  file: string;
  html: string;
}

type Element = DefaultTreeAdapterTypes.Element;

const within = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...within(child)] : []));

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

/**
 * A finding for each link inside the site that leads to no file of it, or to no place of a page. `files`: the paths of all
 * files; `location`: where the site is published.
 */
export function brokenLinks(
  location: Location,
  files: ReadonlySet<string>,
  pages: readonly BuiltPage[],
): Finding[] {
  const root = `${prefixOf(location)}/`;
  const parsed = pages.map(({ file, html }) => ({
    file,
    address: root + file.replace(/(^|\/)index\.html$/, '$1'),
    elements: within(parse(html, { sourceCodeLocationInfo: true })),
  }));
  const places = new Map(
    parsed.map(({ address, elements }) => [address, new Set(elements.map((each) => attribute(each, 'id')))]),
  );
  return parsed.flatMap(({ file, address, elements }) =>
    elements.flatMap((element) => {
      const target = attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'action');
      if (target === undefined) return [];
      const broken = (message: string, remedy: string): Finding[] => [
        { path: file, line: element.sourceCodeLocation?.startLine ?? 1, message, remedy },
      ];
      const { origin, pathname, hash } = new URL(target, address);
      const wanted = origin + pathname;
      // An absolute address outside the base path is another site, even on the same origin, such as the app.
      if (/^[a-z]+:/.test(target) && !wanted.startsWith(root)) return [];
      const known = places.get(wanted);
      if (!known && !(wanted.startsWith(root) && files.has(wanted.slice(root.length))))
        return broken(`ссылка «${target}» никуда не ведёт`, 'Исправьте адрес в ссылке или верните страницу.');
      const fragment = decodeURIComponent(hash.slice(1));
      if (!fragment || known?.has(fragment)) return [];
      return broken(
        `на странице ${pathname} нет места «${fragment}», на которое ведёт ссылка`,
        'Исправьте часть адреса после знака «#».',
      );
    }),
  );
}
