import { visit } from 'unist-util-visit';
import type { SectionFile } from '../../tree/copies.ts';
import { documentData, siteData } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Finding } from '../rule.ts';

/** Finds links in a section to addresses that are not in the data files. */
export function unknownLinks(tree: Tree, { path, copy }: SectionFile): Finding[] {
  const { app, support, providers } = siteData(tree);
  const { sections } = documentData(tree, copy.folder);
  const known = [app, `mailto:${support}`, ...providers.flatMap((each) => each.support ?? []), ...sections];
  const found: Finding[] = [];
  visit(tree.mdx(path), 'link', ({ url, position }) => {
    if (known.includes(url)) return;
    found.push({
      path,
      line: position?.start.line ?? 1,
      column: position?.start.column,
      length: (position?.end.offset ?? 0) - (position?.start.offset ?? 0),
      message: `адреса «${url.replace(/^mailto:/, '')}» нет в site.yaml`,
      remedy: `Исправьте адрес в тексте или внесите новый в site.yaml. Сейчас там: ${known
        .slice(0, -sections.length)
        .map((each) => each.replace(/^mailto:/, ''))
        .join(', ')}.`,
    });
  });
  return found;
}
