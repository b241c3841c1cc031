import { diffArrays } from 'diff';

/** An item of the two lists to be aligned. */
interface Aligned {
  /** The section's slug. */
  section: string;
  /** Undefined for anything but a clause. A clause is paired only with a clause. */
  clause: unknown;
  /** Without its number: clauses are paired by what they say. */
  words: string;
}

/** An old and a new text count as one changed clause when they share at least half of their words. */
const minSimilarity = 0.5;

/** How often each word occurs, in lower case. */
const words = (text: string): Map<string, number> =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).reduce(
    (counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1),
    new Map<string, number>(),
  );

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * The share of words that two texts have in common, from 0 to 1 (Sørensen–Dice coefficient, counting repeated words).
 */
function similarity(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / Math.max(total(a) + total(b), 1);
}

/** The old index of each new index, for equal texts in the same order. */
function unmoved(before: readonly string[], after: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let [old, now] = [0, 0];
  for (const { added, removed, count } of diffArrays([...before], [...after])) {
    if (added) now += count;
    else if (removed) old += count;
    else for (let i = 0; i < count; i++) pairs.set(now++, old++);
  }
  return pairs;
}

/** The heading with which a section begins, by the section's slug: its place in the list. */
const titles = (list: readonly Aligned[]): Map<string, number> =>
  new Map(
    list.flatMap(({ section, clause }, place) =>
      clause === undefined && list[place - 1]?.section !== section ? [[section, place] as const] : [],
    ),
  );

/**
 * Pairs two lists: maps each new index that has a counterpart to its old index. Equal texts in the same order are
 * paired first, then equal texts elsewhere, then the most similar ones; ties go to the nearest. A section that is in
 * both lists also keeps its title, in whatever words. No index is paired twice.
 */
export function align(before: readonly Aligned[], after: readonly Aligned[]): Map<number, number> {
  const key = ({ clause, words }: Aligned) => `${clause === undefined ? 'heading' : 'clause'} ${words}`;
  const pairs = unmoved(before.map(key), after.map(key));
  const taken = new Set(pairs.values());

  const rest = (list: readonly Aligned[], paired: (place: number) => boolean) =>
    list.flatMap((item, place) =>
      paired(place) ? [] : [{ place, key: key(item), item, words: words(item.words) }],
    );
  const free = rest(before, (place) => taken.has(place));
  const candidates = rest(after, (place) => pairs.has(place))
    .flatMap((now) =>
      free
        .filter(({ item }) => (item.clause === undefined) === (now.item.clause === undefined))
        .map((old) => ({
          old: old.place,
          now: now.place,
          // Equal texts rank above texts that merely have the same words.
          score: old.key === now.key ? 2 : similarity(old.words, now.words),
        })),
    )
    .filter(({ score }) => score >= minSimilarity)
    .sort((a, b) => b.score - a.score || Math.abs(a.now - a.old) - Math.abs(b.now - b.old));
  for (const { old, now } of candidates) {
    if (taken.has(old) || pairs.has(now)) continue;
    taken.add(old);
    pairs.set(now, old);
  }
  const old = titles(before);
  for (const [section, now] of titles(after)) {
    const was = old.get(section);
    if (was !== undefined && !taken.has(was) && !pairs.has(now)) pairs.set(now, was);
  }
  return pairs;
}

/** The old indexes that kept their order: the longest increasing run in `places`, the old indexes in new order. */
export function inOrder(places: readonly number[]): Set<number> {
  const sorted = places.toSorted((a, b) => a - b);
  return new Set([...unmoved(sorted.map(String), places.map(String)).values()].map((i) => sorted[i] ?? -1));
}
