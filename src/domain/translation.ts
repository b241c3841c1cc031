import type { Hash } from './log.ts';

/** Of each block of the source text (its fingerprint): the block that translates it. */
export type Recorded = Readonly<Record<string, string>>;

/** A block's own text and that of the block in its place in a translation, as MDX with white space collapsed. */
export interface Translated {
  source: string;
  twin: string;
}

/** The first 16 hex digits of the SHA-256 of a block. */
export const fingerprint = (text: string, hash: Hash): string => hash(text).slice(0, 16);

/**
 * Whether a translation is known to be of another text than the one it stands beside: the source was changed, or two
 * blocks changed places, and the translation is as it was. A translation that was never recorded is new, so not stale.
 */
export function isStale({ source, twin }: Translated, recorded: Recorded, hash: Hash): boolean {
  const print = fingerprint(twin, hash);
  const translates = Object.entries(recorded).flatMap(([of, by]) => (by === print ? [of] : []));
  return translates.length > 0 && !translates.includes(fingerprint(source, hash));
}

/** Whether the record has this pair. */
export const isRecorded = ({ source, twin }: Translated, recorded: Recorded, hash: Hash): boolean =>
  recorded[fingerprint(source, hash)] === fingerprint(twin, hash);

/**
 * The record after these pairs were found to be right. What was recorded of blocks that stand in no pair is forgotten,
 * but for those that tell of a pair in `pending` that it is stale. Sorted by fingerprint, so that a change is small.
 */
export function record(
  confirmed: readonly Translated[],
  pending: readonly Translated[],
  recorded: Recorded,
  hash: Hash,
): Recorded {
  const stale = new Set(pending.map(({ twin }) => fingerprint(twin, hash)));
  const kept = Object.entries(recorded).filter(([, by]) => stale.has(by));
  const now = confirmed.map(
    ({ source, twin }) => [fingerprint(source, hash), fingerprint(twin, hash)] as const,
  );
  return Object.fromEntries([...kept, ...now].sort(([a], [b]) => a.localeCompare(b)));
}
