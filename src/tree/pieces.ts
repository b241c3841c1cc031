import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { blocks } from '../domain/clauses.ts';
import { blockText } from '../domain/section-text.ts';
import type { SectionFile } from './copies.ts';
import { onceByTree, type Tree } from './tree.ts';

/** A heading, clause or table head in a section's file, or a title in front matter or a data file. */
export interface Piece {
  kind:
    | 'heading'
    | 'paragraph'
    | 'listItem'
    | 'tableHead'
    | 'tableRow'
    | 'title'
    | 'jurisdiction'
    | 'sectionTitle';
  /** `2.3`; undefined for anything but a clause. */
  number: string | undefined;
  line: number;
  column: number;
  lastLine: number;
  /** Canonical text, without the site's aids. */
  text: string;
  /** Link targets as written, sorted. */
  links: string[];
  /** Number of the site's aids in it. */
  aids: number;
  /** Number of cells in a table row; 0 for anything else. */
  cells: number;
  /** The MDX source, with white space collapsed. */
  source: string;
}

function piecesOf(tree: Tree, { path, number: section }: SectionFile): Piece[] {
  const root = tree.mdx(path);
  const text = tree.text(path);
  const numbers = new Map<Nodes, number>();
  for (const { kind, number, node } of blocks(root)) if (kind === 'clause') numbers.set(node, number);

  return root.children
    .filter(({ type }) => type !== 'yaml')
    .flatMap((node): Nodes[] => (node.type === 'list' || node.type === 'table' ? node.children : [node]))
    .map((node) => {
      const links: string[] = [];
      let aids = 0;
      visit(node, (inner) => {
        if (inner.type === 'link') links.push(inner.url);
        if (inner.type === 'mdxJsxTextElement') aids += 1;
      });
      const number = numbers.get(node);
      const { start, end } = node.position ?? {
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, offset: 0 },
      };
      const kind = node.type === 'tableRow' && number === undefined ? 'tableHead' : node.type;
      return {
        kind: kind as Piece['kind'],
        number: number === undefined ? undefined : `${section}.${number}`,
        line: start.line,
        column: start.column,
        lastLine: end.line,
        text: blockText(node).trimEnd(),
        links: links.sort(),
        aids,
        cells: node.type === 'tableRow' ? node.children.length : 0,
        source: text.slice(start.offset, end.offset).replace(/\s+/g, ' '),
      };
    });
}

const known = onceByTree(() => new Map<string, Piece[]>());

/** The pieces of a section's file, in order. The file must have passed the rule `guard`. */
export function pieces(tree: Tree, file: SectionFile): Piece[] {
  const found = known(tree).get(file.path) ?? piecesOf(tree, file);
  known(tree).set(file.path, found);
  return found;
}

const words = {
  heading: 'заголовок',
  paragraph: 'абзац',
  listItem: 'строка списка',
  tableHead: 'шапка таблицы',
  tableRow: 'строка таблицы',
  title: 'название документа',
  jurisdiction: 'строка страны',
  sectionTitle: 'заголовок раздела',
};

/** The name of a piece in messages: `пункт 2.3 (абзац)`, `заголовок`; `конец текста` if there is no piece. */
export const pieceName = (piece: Piece | undefined): string =>
  piece
    ? piece.number
      ? `пункт ${piece.number} (${words[piece.kind]})`
      : words[piece.kind]
    : 'конец текста';
