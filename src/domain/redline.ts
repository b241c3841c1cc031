import { align, inOrder } from './alignment.ts';
import { readingOrder, sectionOrder, type Placed } from './reading-order.ts';
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
  /** Section by section, in reading order: each section and each block of either edition once. */
  entries: Entry[];
  summary: Summary;
}

const position = ({ section, clause }: TextBlock): Position => ({ section, clause });
const one = (kind: Part['kind'], text: string): Part[] => (text ? [{ kind, text }] : []);
const differs = ({ parts }: Entry) => parts.some(({ kind }) => kind !== 'same');

/** Counts what happened to the blocks of a redline, or of a part of it. */
export function summarise(entries: readonly Entry[]): Summary {
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

/** What happened to a block, of which at least one version is given. */
function entry(old: TextBlock | undefined, now: TextBlock | undefined, stays: boolean): Entry {
  const [from, to] = [old && position(old), now && position(now)];
  if (!old) return { kind: 'added', from, to, parts: one('ins', now?.words ?? '') };
  if (!now) return { kind: 'removed', from, to, parts: one('del', old.words) };
  const same = old.words === now.words;
  const sameKind = old.text === now.text ? 'unchanged' : 'renumbered';
  return {
    kind: !stays ? 'moved' : same ? sameKind : 'changed',
    from,
    to,
    parts: same ? one('same', now.words) : wordDiff(old.words, now.words),
  };
}

/** A block of either edition, with what it was and what it is now. */
interface Version extends Placed {
  old: TextBlock | undefined;
  now: TextBlock | undefined;
}

/** Compares two editions, or two versions of a section, block by block and then word by word. */
export function redline(before: readonly TextBlock[], after: readonly TextBlock[]): Redline {
  const pairs = align(before, after);
  const paired = new Set(pairs.values());
  const entries = sectionOrder(before, after).flatMap((section) => {
    const isHere = (block: TextBlock | undefined) => block?.section === section.slug;
    const places = after.flatMap((block, i) => (isHere(block) ? [{ block, was: pairs.get(i) }] : []));
    const kept = inOrder(places.flatMap(({ was = -1 }) => (isHere(before[was]) ? [was] : [])));
    const now = places.map(({ block, was }) => ({
      now: block,
      old: before[was ?? -1],
      was,
      stays: kept.has(was ?? -1),
    }));
    const gone = before.flatMap((old, was) =>
      isHere(old) && !paired.has(was) ? [{ now: undefined, old, was, stays: false }] : [],
    );
    // A section moves with its clauses: within it, what is gone stands among its old neighbours all the same.
    return readingOrder<Version>(gone, now).map(({ old, now, stays }) =>
      entry(old, now, stays && section.stays),
    );
  });
  return { entries, summary: summarise(entries) };
}
