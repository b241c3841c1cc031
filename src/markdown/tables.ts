import type { RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { strings } from '../i18n/index.ts';
import { sectionData } from '../tree/data.ts';
import type { Step } from './section.ts';

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
export const tableRegions: Step = async (root, { tree, lang, path }) => {
  const t = await strings(lang);
  const { title } = sectionData(tree, path);
  let tables = 0;
  let heading = title;
  root.children = root.children.map((node) => {
    if (node.type === 'heading') heading = toString(node);
    return node.type === 'table' ? region(node, t['table.label'](++tables, heading)) : node;
  });
};
