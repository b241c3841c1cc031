import type { SectionFile } from './copies.ts';
import { pieces, type Piece } from './pieces.ts';
import type { Tree } from './tree.ts';

/** A piece of the source text and the piece of a translation that stands in its place. */
export interface Pair {
  source: Piece;
  twin: Piece;
}

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

/** What must be alike in two languages: kind, number, cells. */
const shape = (piece: Piece | undefined) => piece && `${piece.kind} ${piece.number ?? ''} ${piece.cells}`;

/** The index of the first piece at which two sections are built differently; undefined when they are alike. */
export function firstDifference({ sourcePieces, twinPieces }: Twins): number | undefined {
  const length = Math.max(sourcePieces.length, twinPieces.length);
  for (let i = 0; i < length; i++) if (shape(sourcePieces[i]) !== shape(twinPieces[i])) return i;
  return undefined;
}

/** The pairs of two sections; none when they are built differently, for then nobody knows what translates what. */
export const pairs = (both: Twins): Pair[] =>
  firstDifference(both) === undefined
    ? both.sourcePieces.flatMap((source, i) => {
        const twin = both.twinPieces[i];
        return twin ? [{ source, twin }] : [];
      })
    : [];
