import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import { canonicalText, type PageNode } from './canonical.ts';
import { blocks, NotAClause } from './clauses.ts';

/** A section as read from its file. */
export interface SectionSource {
  /** Folder name. */
  slug: string;
  title: string;
  /** Who wrote the title. A title written by the site is not part of the canonical text. */
  titleBy: 'seller' | 'site';
  /** The parsed file, without anything added by the build. */
  tree: Root;
}

/** An edition in one language. The caller supplies the edition line, because domain has no strings. */
export interface EditionSource {
  title: string;
  jurisdiction: string;
  editionLine: string;
  sections: readonly SectionSource[];
}

/** A block with its canonical text, without the final line end. */
export interface TextBlock {
  /** The section's slug. */
  section: string;
  /** The clause number within the section; undefined for titles, headings and table heads. */
  clause: number | undefined;
  text: string;
}

const tags: Partial<Record<Nodes['type'], string>> = {
  heading: 'h2',
  paragraph: 'p',
  list: 'ul',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  break: 'br',
  link: 'a',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
};

const text = (nodeValue: string): PageNode => ({ nodeName: '#text', nodeValue, childNodes: [] });

/** The node as a page shows it. Throws NotAClause on markup that legal text cannot contain. */
function shown(node: Nodes): PageNode {
  if (node.type === 'text' || node.type === 'inlineCode') return text(node.value);
  const ours = 'name' in node && node.name === 'Aid';
  const nodeName = ours ? 'small' : tags[node.type];
  if (nodeName === undefined) throw new NotAClause(node);
  const attributes: Record<string, string> = {
    ...(ours && { 'data-ours': '' }),
    ...(node.type === 'link' && { href: node.url }),
  };
  return {
    nodeName,
    nodeValue: null,
    childNodes: 'children' in node ? node.children.map(shown) : [],
    getAttribute: (name) => attributes[name] ?? null,
  };
}

const line = (words: string) => canonicalText({ nodeName: 'p', nodeValue: null, childNodes: [text(words)] });

/** The canonical text of a block. Throws NotAClause where `canonicalText` throws an Error, to add the line. */
export function blockText(node: Nodes): string {
  try {
    return canonicalText(shown(node));
  } catch (error) {
    if (!(error instanceof Error) || error instanceof NotAClause) throw error;
    throw new NotAClause(node, error.message);
  }
}

/**
 * The blocks of a section in reading order, starting with its title if the seller wrote it. Throws NotAClause on markup
 * that cannot be numbered or shown, and on a link that points to a different address than its text shows.
 */
export function sectionBlocks({ slug, title, titleBy, tree }: SectionSource): TextBlock[] {
  const numbers = new Map<Nodes, number>();
  for (const { kind, number, node } of blocks(tree)) if (kind === 'clause') numbers.set(node, number);

  const nodes = tree.children
    .filter(({ type }) => type !== 'yaml')
    .flatMap((node): Nodes[] => (node.type === 'list' || node.type === 'table' ? node.children : [node]));
  const found = nodes.map((node) => ({ clause: numbers.get(node), lines: blockText(node) }));
  if (titleBy === 'seller') found.unshift({ clause: undefined, lines: line(title) });
  return found
    .filter(({ lines }) => lines)
    .map(({ clause, lines }) => ({ section: slug, clause, text: lines.slice(0, -1) }));
}

/**
 * The canonical text of a section: the same bytes as `canonicalText` of its element on the page. Throws like
 * `sectionBlocks`.
 */
export const sectionText = (section: SectionSource): string =>
  sectionBlocks(section)
    .map((block) => `${block.text}\n`)
    .join('');

/**
 * The canonical text of an edition: title, jurisdiction and edition line, then its sections. Throws like
 * `sectionBlocks`.
 */
export const editionText = ({ title, jurisdiction, editionLine, sections }: EditionSource): string =>
  [title, jurisdiction, editionLine].map(line).join('') + sections.map(sectionText).join('');
