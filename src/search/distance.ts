/**
 * The number of typing slips between two words (a letter extra, missing or wrong, or two swapped): the restricted
 * Damerau–Levenshtein distance. Gives up beyond `limit` and returns `limit + 1`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}

/** The letters of a word as a 32-bit set; different letters may share a bit. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

/**
 * Whether words with these letter sets may be within `limit` slips: each slip removes at most one letter and adds at
 * most one.
 */
export function mayBeNear(a: number, b: number, limit: number): boolean {
  let differing = a ^ b;
  for (let left = 2 * limit; differing; left--) {
    if (!left) return false;
    differing &= differing - 1;
  }
  return true;
}
