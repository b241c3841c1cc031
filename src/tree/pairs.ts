import type { Lines } from '../domain/finding.ts';
import type { SectionFile } from './copies.ts';
import { pieces, type Piece } from './pieces.ts';
import type { Tree } from './tree.ts';

/** A piece of the source text and the piece at the same place in a translation. */
export interface Pair {
  source: Piece;
  twin: Piece;
}

/** Where the two pieces of a pair stand. */
export const linesOf = ({ source, twin }: Pair, sourcePath: string, path: string): Lines[] => [
  { path: sourcePath, line: source.line, lastLine: source.lastLine },
  { path, line: twin.line, lastLine: twin.lastLine },
];

/** A section's file in the source language and the same section in another language. */
export interface Twins {
  source: SectionFile;
  twin: SectionFile;
  sourcePieces: Piece[];
  twinPieces: Piece[];
}

/** Pairs every section in the source language with each of its translations. */
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

/** The properties of a piece that must be the same in both languages: kind and cells. */
const shape = (piece: Piece | undefined) => piece && `${piece.kind} ${piece.cells}`;

/** The index of the first piece where the structure of two sections differs; undefined if it is the same. */
export function firstDifference({ sourcePieces, twinPieces }: Twins): number | undefined {
  const length = Math.max(sourcePieces.length, twinPieces.length);
  for (let i = 0; i < length; i++) if (shape(sourcePieces[i]) !== shape(twinPieces[i])) return i;
  return undefined;
}

/** The pairs of two sections; empty if their structure differs, because then the pairing cannot be known. */
export const pairs = (both: Twins): Pair[] =>
  firstDifference(both) === undefined
    ? both.sourcePieces.flatMap((source, i) => {
        const twin = both.twinPieces[i];
        return twin ? [{ source, twin }] : [];
      })
    : [];
