/**
 * The number of typing slips (a letter too many, missing, wrong, or two swapped) between two words: Damerau and
 * Levenshtein's distance in its restricted form. Gives up and returns `limit + 1` beyond `limit`.
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

/** The letters of a word as a set of 32 bits. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

/** Whether words of these letters may be within `limit` slips: each slip takes at most one letter and brings one. */
export function mayBeNear(a: number, b: number, limit: number): boolean {
  let differing = a ^ b;
  for (let left = 2 * limit; differing; left--) {
    if (!left) return false;
    differing &= differing - 1;
  }
  return true;
}
