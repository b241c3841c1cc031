import type { Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { strings } from '../i18n/index.ts';
import { contentTree } from '../tree/content.ts';
import { sectionData } from '../tree/data.ts';
import { sectionOf } from './section.ts';

/** The table in a region of its own, which scrolls sideways on a narrow screen and can be reached by keyboard. */
const region = (table: Table, name: string): RootContent =>
  ({
    type: 'region',
    data: {
      hName: 'div',
      hProperties: { className: ['table'], role: 'region', 'aria-label': name, tabIndex: 0 },
    },
    children: [table],
  }) as unknown as RootContent;

/** Puts each table into a region that is named after the heading above it and counted within the section. */
export function tableRegions() {
  return async (tree: Root, file: VFile) => {
    const { lang, path } = sectionOf(file);
    const t = await strings(lang);
    const { title } = sectionData(contentTree(), path);
    let tables = 0;
    let heading = title;
    tree.children = tree.children.map((node) => {
      if (node.type === 'heading') heading = toString(node);
      return node.type === 'table' ? region(node, t['table.label'](++tables, heading)) : node;
    });
  };
}
