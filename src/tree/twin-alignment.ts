import { fingerprint } from '../domain/translation.ts';
import { alignTwins } from '../domain/twin-alignment.ts';
import { hash } from './hash.ts';
import type { Twins } from './pairs.ts';
import type { Piece } from './pieces.ts';
import { recordedIn } from './stale.ts';
import type { Tree } from './tree.ts';

/** A piece and its translation; one is undefined where the other has no counterpart. */
export interface AlignedPieces {
  source: Piece | undefined;
  twin: Piece | undefined;
  /** Whether the record of translations knows the source text, and the translation. */
  isSourceKnown: boolean;
  isTwinKnown: boolean;
}

const comparable = (piece: Piece) => ({ ...piece, shape: `${piece.kind} ${piece.cells}` });

/** Pairs the pieces of two sections of a different structure, by the record of translations and by what they have in common. */
export function alignPieces(tree: Tree, { twin, sourcePieces, twinPieces }: Twins): AlignedPieces[] {
  const recorded = recordedIn(tree, twin.copy, twin.lang);
  const translations = new Set(Object.values(recorded));
  const prints = (pieces: readonly Piece[]) => pieces.map((piece) => fingerprint(piece.source, hash));
  const [sources, twins] = [prints(sourcePieces), prints(twinPieces)];
  const aligned = alignTwins(
    sourcePieces.map(comparable),
    twinPieces.map(comparable),
    (i, j) => recorded[sources[i] ?? ''] === twins[j],
  );
  return aligned.map(([i, j]) => ({
    source: i === undefined ? undefined : sourcePieces[i],
    twin: j === undefined ? undefined : twinPieces[j],
    isSourceKnown: i !== undefined && Object.hasOwn(recorded, sources[i] ?? ''),
    isTwinKnown: j !== undefined && translations.has(twins[j] ?? ''),
  }));
}
