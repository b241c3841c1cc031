import type { Heading, ListItem, Nodes, Paragraph, Root, RootContent, TableRow } from 'mdast';

/** How clauses get their numbers: by position when undefined, `typed` when the author's own count. */
export type Numbers = 'typed' | undefined;

/** A heading, a clause or part of one, or the head of a table. */
export interface Block {
  kind: 'heading' | 'clause' | 'tableHead';
  node: Heading | Paragraph | ListItem | TableRow;
  /** The node with its own words, without the blocks nested in it. */
  own: Heading | Paragraph | ListItem | TableRow;
  /** The list item that it is nested in; only with typed numbers. */
  within: Block | undefined;
  /** The typed marker of a line in an ordered list: `1.`, `2)`; empty for anything else. */
  marker: string;
}

declare module 'mdast' {
  interface ListItemData {
    /** The marker that the author typed, which the parser does not keep: `7.`, `2)`. */
    marker?: string;
  }
}

/**
 * Markup that cannot be a clause, or a clause without canonical text. `line` is the line in the parsed file. What
 * editors may write, and the message they see, is up to the check, which refuses such markup before this error is
 * thrown.
 */
export class NotAClause extends Error {
  readonly line: number;
  constructor(node: Nodes, message = `из такой разметки (${node.type}) не получается пункт`) {
    super(message);
    this.line = node.position?.start.line ?? 1;
  }
}

const block = (node: Block['node'], kind: Block['kind'], within?: Block): Block => ({
  kind,
  node,
  own: node,
  within,
  marker: '',
});

/** A list item of a text with typed numbers: its first paragraph, then everything nested in it. */
function item(node: ListItem, within: Block | undefined): Block[] {
  const [own, ...nested] = node.children;
  if (own?.type !== 'paragraph') throw new NotAClause(own ?? node);
  const line: Block = { ...block(node, 'clause', within), own, marker: node.data?.marker ?? '' };
  return [
    line,
    ...nested.flatMap((child) => {
      if (child.type === 'paragraph') return [block(child, 'clause', line)];
      if (child.type === 'list') return child.children.flatMap((each) => item(each, line));
      throw new NotAClause(child);
    }),
  ];
}

/** A list item of a text with counted clauses: one clause, whatever its paragraphs. */
function simpleItem(node: ListItem): Block {
  const nested = node.children.find(({ type }) => type !== 'paragraph');
  if (nested) throw new NotAClause(nested);
  return block(node, 'clause');
}

function blocksOf(node: RootContent, numbers: Numbers): Block[] {
  if (node.type === 'yaml') return [];
  if (node.type === 'heading') return [block(node, 'heading')];
  if (node.type === 'paragraph') return [block(node, 'clause')];
  if (node.type === 'table') return node.children.map((row, i) => block(row, i ? 'clause' : 'tableHead'));
  if (node.type === 'list')
    return numbers === 'typed'
      ? node.children.flatMap((each) => item(each, undefined))
      : node.children.map(simpleItem);
  throw new NotAClause(node);
}

/**
 * The blocks of one section in reading order. A clause is a paragraph, a list item or a body row of a table; with typed
 * numbers also what is nested in a list item. Throws NotAClause on anything else: quotes, code, rules.
 */
export const blocks = (section: Root, numbers?: Numbers): Block[] =>
  section.children.flatMap((node) => blocksOf(node, numbers));

/** Writes the marker that the author typed into each item of the ordered lists in a parsed `source`. */
export function keepMarkers(node: Nodes, source: string): void {
  if (node.type === 'list' && node.ordered)
    for (const each of node.children) {
      const [marker] = /^\d+[.)]/.exec(source.slice(each.position?.start.offset)) ?? [];
      if (marker !== undefined) each.data = { ...each.data, marker };
    }
  if ('children' in node) for (const child of node.children) keepMarkers(child, source);
}
