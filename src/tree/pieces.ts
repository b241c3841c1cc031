import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { blocks } from '../domain/clauses.ts';
import { blockText } from '../domain/section-text.ts';
import type { SectionFile, Tree } from './tree.ts';

/** A heading, clause or head of a table in a section's file; or a title, which stands in front matter or in data. */
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
  /** `2.3`; undefined for what is no clause. */
  number: string | undefined;
  line: number;
  column: number;
  /** Canonical text, without aids of ours. */
  text: string;
  /** Where its links lead, as written, sorted. */
  links: string[];
  /** How many aids of ours stand under it. */
  aids: number;
  /** Cells of a table's row. */
  cells: number;
  /** The MDX itself, white space collapsed. */
  source: string;
}

/** The pieces of a section's file in order. The file must have passed the guard. */
export function pieces(tree: Tree, { path, number: section }: SectionFile): Piece[] {
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
        end: { offset: 0 },
      };
      const kind = node.type === 'tableRow' && number === undefined ? 'tableHead' : node.type;
      return {
        kind: kind as Piece['kind'],
        number: number === undefined ? undefined : `${section}.${number}`,
        line: start.line,
        column: start.column,
        text: blockText(node).trimEnd(),
        links: links.sort(),
        aids,
        cells: node.type === 'tableRow' ? node.children.length : 0,
        source: text.slice(start.offset, end.offset).replace(/\s+/g, ' '),
      };
    });
}

/** A piece of the source text and the piece of a translation that stands in its place. */
export interface Pair {
  source: Piece;
  twin: Piece;
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

/** `пункт 2.3 (абзац)`, `заголовок`; `конец текста` when there is none. */
export const pieceName = (piece: Piece | undefined): string =>
  piece
    ? piece.number
      ? `пункт ${piece.number} (${words[piece.kind]})`
      : words[piece.kind]
    : 'конец текста';

/** A section's file in the source language and the same section in another. */
export interface Twins {
  source: SectionFile;
  twin: SectionFile;
  sourcePieces: Piece[];
  twinPieces: Piece[];
}

/** Every section in the source language beside each of its translations. */
export function twins(tree: Tree, files: readonly SectionFile[], sourceLanguage: string): Twins[] {
  return files
    .filter(({ lang }) => lang !== sourceLanguage)
    .flatMap((twin) => {
      const source = files.find(
        ({ lang, slug, copy }) => lang === sourceLanguage && slug === twin.slug && copy === twin.copy,
      );
      return source
        ? [{ source, twin, sourcePieces: pieces(tree, source), twinPieces: pieces(tree, twin) }]
        : [];
    });
}

const bone = (piece: Piece | undefined) => piece && `${piece.kind} ${piece.number ?? ''} ${piece.cells}`;

/** The first place at which two sections are not built alike; undefined when they are. */
export function misfit({ sourcePieces, twinPieces }: Twins): number | undefined {
  const length = Math.max(sourcePieces.length, twinPieces.length);
  for (let i = 0; i < length; i++) if (bone(sourcePieces[i]) !== bone(twinPieces[i])) return i;
  return undefined;
}

/** The pairs of two sections; none when they are not built alike, for then nobody knows what translates what. */
export const pairs = (both: Twins): Pair[] =>
  misfit(both) === undefined
    ? both.sourcePieces.flatMap((source, i) => {
        const twin = both.twinPieces[i];
        return twin ? [{ source, twin }] : [];
      })
    : [];
