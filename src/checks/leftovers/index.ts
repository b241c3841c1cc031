/**
 * Markup that readers see as signs, or that swallows words or numbers without a trace. Each fault has its remedy. What may
 * not stand in a text at all is in `allowed.ts`; this is about what may, written wrongly.
 */
import type { Heading, ListItem, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { hasWords, type Leftover } from './leftover.ts';
import { signFault } from './signs.ts';
import { tableFaults } from './tables.ts';

function headingFault(node: Heading, text: string): Leftover[] {
  const source = text.slice(node.position?.start.offset, node.position?.end.offset);
  if (!hasWords(node))
    return [
      { message: 'заголовок без слов', remedy: 'Напишите его или удалите строку.', node, blocks: true },
    ];
  if (!source.startsWith('#'))
    return [
      {
        message: 'черта или «-» под пунктом сделала из него заголовок, и номер пункта исчез',
        remedy: 'Удалите строку с чертой. Заголовок начинают с «## ».',
        blocks: true,
        node,
      },
    ];
  return signFault(node, text);
}

function bulletFault(node: ListItem, text: string): Leftover[] {
  const bullet = text[node.position?.start.offset ?? 0] ?? '';
  if (bullet === '-' || /\d/.test(bullet)) return [];
  return [
    {
      message: `строка списка начинается с «${bullet}»`,
      remedy: 'Начните её с «- »: одинаково во всех списках.',
      node,
      at: { offset: 0, length: 1 },
    },
  ];
}

/** Every fault of this kind in a section. `text` is the source that `tree` was parsed from. */
export function leftovers(tree: Root, text: string): Leftover[] {
  const found: Leftover[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading') found.push(...headingFault(node, text));
    if (node.type === 'listItem') found.push(...bulletFault(node, text));
    if (node.type === 'table') found.push(...tableFaults(node, text));
    if (node.type === 'tableCell') found.push(...signFault(node, text));
    if (node.type === 'paragraph') {
      if (!hasWords(node))
        found.push({ message: 'пункт без слов', remedy: 'Напишите его или удалите.', node, blocks: true });
      else found.push(...signFault(node, text));
    }
  });
  return found;
}
