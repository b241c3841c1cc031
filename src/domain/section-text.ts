import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import { canonicalText, type PageNode } from './canonical.ts';
import type { ClauseNumber } from './clause-number.ts';
import { NotAClause, type Block, type Numbers } from './clauses.ts';
import { numbered, type NumberedBlock, type NumberedSection, type SectionSource } from './numbering.ts';

/** An edition in one language. The caller supplies the edition line, because domain has no strings. */
export interface EditionSource {
  title: string;
  jurisdiction: string;
  editionLine: string;
  /** How its clauses get their numbers. */
  numbers?: Numbers;
  sections: readonly SectionSource[];
}

/** A block with its canonical text, without the final line end. */
export interface TextBlock {
  /** The section's slug. */
  section: string;
  /** The number of the clause; undefined for titles, headings and table heads. */
  clause: ClauseNumber | undefined;
  text: string;
  /** The text without the number or mark that the author typed before it. A number alone changes no words. */
  words: string;
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

/** The block with the marker of its list line, which a page shows as its first words. */
const marked = (block: PageNode, marker: string): PageNode =>
  marker ? { ...block, childNodes: [text(`${marker} `), ...block.childNodes] } : block;

const line = (words: string) => canonicalText({ nodeName: 'p', nodeValue: null, childNodes: [text(words)] });

/** The texts of the blocks that were read, by their nodes: checks, references and pages all ask for the same ones. */
const known = new WeakMap<Nodes, { marker: string; text: string }>();

/**
 * The canonical text of a block, with what the author typed before it. Its node must not change afterwards. Throws
 * NotAClause where `canonicalText` throws.
 */
export function blockText({ own, marker }: Block): string {
  const found = known.get(own);
  if (found?.marker === marker) return found.text;
  try {
    const text = canonicalText(marked(shown(own), marker)).slice(0, -1);
    known.set(own, { marker, text });
    return text;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof NotAClause) throw error;
    throw new NotAClause(own, error.message);
  }
}

/** The canonical text of a block without the number or mark that the author typed. Throws like `blockText`. */
export const blockWords = (block: NumberedBlock): string =>
  blockText(block).slice(block.typed.length).trimStart();

/**
 * The blocks of a section in reading order, starting with its title if the seller wrote it. Throws NotAClause on markup
 * that cannot be shown, and on a link that points to a different address than its text shows.
 */
export function sectionBlocks({ slug, title, titleBy, blocks }: NumberedSection): TextBlock[] {
  const found = blocks.map((block): TextBlock => ({
    section: slug,
    clause: block.number,
    text: blockText(block),
    words: blockWords(block),
  }));
  const heading = line(title).slice(0, -1);
  if (titleBy === 'seller')
    found.unshift({ section: slug, clause: undefined, text: heading, words: heading });
  return found.filter(({ text }) => text);
}

/**
 * The canonical text of a section: the same bytes as `canonicalText` of its element on the page. Throws like
 * `sectionBlocks`.
 */
export const sectionText = (section: NumberedSection): string =>
  sectionBlocks(section)
    .map((block) => `${block.text}\n`)
    .join('');

/**
 * The canonical text of an edition: title, jurisdiction and edition line, then its sections. Throws like `numbered` and
 * `sectionBlocks`.
 */
export const editionText = ({ title, jurisdiction, editionLine, numbers, sections }: EditionSource): string =>
  [title, jurisdiction, editionLine].map(line).join('') +
  numbered(sections, numbers).map(sectionText).join('');
