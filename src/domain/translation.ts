import type { Hash } from './log.ts';

/** Maps the fingerprint of each source block to the fingerprint of the block that translates it. */
export type Recorded = Readonly<Record<string, string>>;

/** A source block and the block in the same place in a translation, both as MDX with white space collapsed. */
export interface Translated {
  source: string;
  twin: string;
}

/** The first 16 hex digits of the SHA-256 of a block. */
export const fingerprint = (text: string, hash: Hash): string => hash(text).slice(0, 16);

/**
 * Whether a translation is known to belong to a different source text than the one it is paired with: the source was
 * changed, or two blocks changed places, while the translation stayed the same. A translation that was never recorded
 * is new, so it is not stale.
 */
export function isStale({ source, twin }: Translated, recorded: Recorded, hash: Hash): boolean {
  const print = fingerprint(twin, hash);
  const translates = Object.entries(recorded).flatMap(([of, by]) => (by === print ? [of] : []));
  return translates.length > 0 && !translates.includes(fingerprint(source, hash));
}

/** Whether this pair is recorded. */
export const isRecorded = ({ source, twin }: Translated, recorded: Recorded, hash: Hash): boolean =>
  recorded[fingerprint(source, hash)] === fingerprint(twin, hash);

/**
 * The record after `confirmed` pairs were found to be right. Older entries are dropped, except those that show that a
 * pair in `pending` is stale. Sorted by fingerprint, to keep diffs small.
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
