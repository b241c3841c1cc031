import { visit } from 'unist-util-visit';
import { isWhole, type ClauseNumber } from '../domain/clause-number.ts';
import { blockWords } from '../domain/section-text.ts';
import { cited } from '../i18n/citations/ru.ts';
import type { SectionFile } from './copies.ts';
import { numberedSection } from './numbering.ts';
import { onceByKey, type Tree } from './tree.ts';

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
  /** Undefined for anything but a clause. */
  clause: ClauseNumber | undefined;
  /** What commands call it: `2.3`, with typed numbers its anchor, `p4.1_2`; undefined for anything but a clause. */
  number: string | undefined;
  line: number;
  column: number;
  lastLine: number;
  /** Canonical text, without the number that the author typed. */
  text: string;
  /** Link targets as written, sorted. */
  links: string[];
  /** Number of cells in a table row; 0 for anything else. */
  cells: number;
  /** The MDX source, with white space collapsed and without the number that the author typed. */
  source: string;
}

function piecesOf(tree: Tree, file: SectionFile): Piece[] {
  const text = tree.text(file.path);
  const { label, blocks } = numberedSection(tree, file);
  return blocks.map((block): Piece => {
    const { kind, node, own, number, typed } = block;
    const links: string[] = [];
    visit(own, (inner) => {
      if (inner.type === 'link') links.push(inner.url);
    });
    const { start, end } = node.position ?? { start: { line: 1, column: 1, offset: 0 }, end: { line: 1 } };
    // A number that the author typed may change without the words. It is plain text, so it stands in the source as read.
    const source = text.slice(
      block.marker ? own.position?.start.offset : start.offset,
      own.position?.end.offset,
    );
    const typedHere = block.marker ? '' : typed;
    return {
      kind: kind === 'clause' ? node.type : kind,
      clause: number,
      number: label ? number?.printed : number?.anchor,
      line: start.line,
      column: start.column,
      lastLine: end.line,
      text: blockWords(block).trimEnd(),
      links: links.sort(),
      cells: node.type === 'tableRow' ? node.children.length : 0,
      source: source.replace(typedHere, '').replace(/\s+/g, ' ').trimStart(),
    };
  });
}

/** The pieces of a section's file, in order. The file must have passed the rule `guard`. */
export const pieces = onceByKey(({ path }: SectionFile) => path, piecesOf);

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

/** The name of a piece in messages: `пункт 2.3 (абзац)`, `п. 4.1, абз. 2 (абзац)`, `заголовок`. */
export function pieceName(piece: Piece | undefined): string {
  if (!piece) return 'конец текста';
  if (!piece.clause) return words[piece.kind];
  const { place } = piece.clause;
  return `${isWhole(place) ? `пункт ${place.clause}` : cited(place)} (${words[piece.kind]})`;
}
