import { align, inOrder } from './alignment.ts';
import type { TextBlock } from './section-text.ts';
import { wordDiff, type Part } from './word-diff.ts';

/** Where a block is: the section's slug and the clause number within it, undefined for a heading. */
export type Position = Pick<TextBlock, 'section' | 'clause'>;

/** A block of either edition and what happened to it. */
export interface Entry {
  /**
   * `moved`: out of order or into another section; its words may have changed too. A clause whose number merely shifted
   * has not moved.
   */
  kind: 'unchanged' | 'changed' | 'moved' | 'added' | 'removed';
  /** In the old edition; undefined when added. */
  from: Position | undefined;
  /** In the new edition; undefined when removed. */
  to: Position | undefined;
  /** Old and new words; a single `same`, `ins` or `del` when the block is unchanged, added or removed. */
  parts: Part[];
}

/** How many clauses were changed, added, removed or moved. A clause that was both moved and changed counts in both. */
export interface Summary {
  changed: number;
  added: number;
  removed: number;
  moved: number;
  /** Titles, headings and table heads that differ in any way. */
  headings: number;
}

/** What changed from one edition to the next. */
export interface Redline {
  /** In the order of the new edition; removed blocks stay where they were. */
  entries: Entry[];
  summary: Summary;
}

const position = ({ section, clause }: TextBlock): Position => ({ section, clause });
const one = (kind: Part['kind'], text: string): Part[] => (text ? [{ kind, text }] : []);
const differs = ({ parts }: Entry) => parts.some(({ kind }) => kind !== 'same');

function summarise(entries: readonly Entry[]): Summary {
  const clauses = entries.filter(({ from, to }) => (to ?? from)?.clause !== undefined);
  const count = (kind: Entry['kind']) => clauses.filter((entry) => entry.kind === kind).length;
  return {
    changed: count('changed') + clauses.filter((entry) => entry.kind === 'moved' && differs(entry)).length,
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
    headings: entries.filter((entry) => !clauses.includes(entry) && entry.kind !== 'unchanged').length,
  };
}

/** Compares two editions, or two versions of a section, block by block and then word by word. */
export function redline(before: readonly TextBlock[], after: readonly TextBlock[]): Redline {
  const pairs = align(before, after);
  const kept = inOrder(after.flatMap((_, i) => pairs.get(i) ?? []));
  const paired = new Set(pairs.values());
  const removed = before.flatMap((old, i) =>
    paired.has(i)
      ? []
      : [
          {
            i,
            entry: {
              kind: 'removed',
              from: position(old),
              to: undefined,
              parts: one('del', old.text),
            } as const,
          },
        ],
  );

  const entries: Entry[] = [];
  for (const [i, now] of after.entries()) {
    const was = pairs.get(i);
    const old = was === undefined ? undefined : before[was];
    if (was === undefined || !old) {
      entries.push({ kind: 'added', from: undefined, to: position(now), parts: one('ins', now.text) });
      continue;
    }
    const stays = kept.has(was) && old.section === now.section;
    if (stays)
      while (removed[0] && removed[0].i < was)
        entries.push(...removed.splice(0, 1).map(({ entry }) => entry));
    const same = old.text === now.text;
    entries.push({
      kind: !stays ? 'moved' : same ? 'unchanged' : 'changed',
      from: position(old),
      to: position(now),
      parts: same ? one('same', now.text) : wordDiff(old.text, now.text),
    });
  }
  entries.push(...removed.map(({ entry }) => entry));
  return { entries, summary: summarise(entries) };
}
