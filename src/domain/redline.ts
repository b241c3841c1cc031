import { align, inOrder } from './alignment.ts';
import type { TextBlock } from './section-text.ts';
import { wordDiff, type Part } from './word-diff.ts';

/** Where a block is: the section's slug and the number of the clause, undefined for a heading. */
export type Position = Pick<TextBlock, 'section' | 'clause'>;

/** A block of either edition and what happened to it. */
export interface Entry {
  /**
   * `moved`: out of order or into another section; its words may have changed too. A clause whose number merely shifted
   * has not moved; `renumbered`: the number that its author typed is another, its words are not.
   */
  kind: 'unchanged' | 'changed' | 'renumbered' | 'moved' | 'added' | 'removed';
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
  /** Clauses whose typed number is another while their words are the same. */
  renumbered: number;
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
    renumbered: count('renumbered'),
    headings: entries.filter((entry) => !clauses.includes(entry) && entry.kind !== 'unchanged').length,
  };
}

/** A removed block and its index in the old edition. */
interface Removed {
  index: number;
  block: TextBlock;
}

/**
 * Takes the removed blocks whose place is before an addition: those before the next block that is kept, but none of a
 * section that is still to come.
 */
function takeBefore(
  addition: TextBlock,
  rest: readonly TextBlock[],
  removed: Removed[],
  nextKept: number,
): Removed[] {
  const toCome = new Set(rest.map(({ section }) => section));
  toCome.delete(addition.section);
  const end = removed.findIndex(({ index, block }) => index >= nextKept || toCome.has(block.section));
  return removed.splice(0, end < 0 ? removed.length : end);
}

/** Compares two editions, or two versions of a section, block by block and then word by word. */
export function redline(before: readonly TextBlock[], after: readonly TextBlock[]): Redline {
  const pairs = align(before, after);
  const kept = inOrder(after.flatMap((_, i) => pairs.get(i) ?? []));
  const paired = new Set(pairs.values());
  const removed = before.flatMap((block, index): Removed[] => (paired.has(index) ? [] : [{ index, block }]));
  const stays = (i: number, was: number) => kept.has(was) && before[was]?.section === after[i]?.section;

  const entries: Entry[] = [];
  const addRemoved = (blocks: readonly Removed[]) => {
    for (const { block } of blocks)
      entries.push({ kind: 'removed', from: position(block), to: undefined, parts: one('del', block.words) });
  };
  for (const [i, now] of after.entries()) {
    const was = pairs.get(i);
    const old = was === undefined ? undefined : before[was];
    if (was === undefined || !old) {
      // A reader must not meet the new words before the old ones that they replace.
      const next = after.findIndex((_, j) => j > i && stays(j, pairs.get(j) ?? -1));
      addRemoved(takeBefore(now, after.slice(i + 1), removed, pairs.get(next) ?? Infinity));
      entries.push({ kind: 'added', from: undefined, to: position(now), parts: one('ins', now.words) });
      continue;
    }
    const isKept = stays(i, was);
    if (isKept) {
      const end = removed.findIndex(({ index }) => index > was);
      addRemoved(removed.splice(0, end < 0 ? removed.length : end));
    }
    const same = old.words === now.words;
    const sameKind = old.text === now.text ? 'unchanged' : 'renumbered';
    entries.push({
      kind: !isKept ? 'moved' : same ? sameKind : 'changed',
      from: position(old),
      to: position(now),
      parts: same ? one('same', now.words) : wordDiff(old.words, now.words),
    });
  }
  addRemoved(removed);
  return { entries, summary: summarise(entries) };
}
