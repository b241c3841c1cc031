/** Finds the translations in a draft that belong to an earlier source text. */
import { fingerprint, isRecorded, isStale, type Recorded } from '../domain/translation.ts';
import type { Copy } from './copies.ts';
import { translations } from './data.ts';
import { hash } from './hash.ts';
import type { Pair } from './pairs.ts';
import type { Tree } from './tree.ts';

/** The record of a draft's translations into a language. */
export const recordedIn = (tree: Tree, { folder }: Copy, lang: string): Recorded =>
  translations(tree, folder)[lang] ?? {};

const texts = ({ source, twin }: Pair) => ({ source: source.source, twin: twin.source });

/** Whether the translation in a pair is recorded for a source text other than the present one. */
export const staleIn = (pair: Pair, recorded: Recorded): boolean => isStale(texts(pair), recorded, hash);

/** Whether this pair is in the record. */
export const recordedPair = (pair: Pair, recorded: Recorded): boolean =>
  isRecorded(texts(pair), recorded, hash);

/** The source texts among `sources` that the translation in a pair is recorded for: the clauses have changed places. */
export const recordedFor = (pair: Pair, recorded: Recorded, sources: ReadonlySet<string>): string[] =>
  Object.entries(recorded).flatMap(([of, by]) =>
    by === fingerprint(pair.twin.source, hash) && sources.has(of) ? [of] : [],
  );

/** The fingerprints of the source texts of pairs. */
export const sourcePrints = (pairs: readonly Pair[]): ReadonlySet<string> =>
  new Set(pairs.map(({ source }) => fingerprint(source.source, hash)));
