import { isWhole, type ClauseNumber } from './clause-number.ts';
import type { Entry } from './redline.ts';

/** A clause whose number in the new edition is not what it was in the old one. */
export interface Renumbered {
  was: ClauseNumber;
  /** Undefined when the new edition does not have the clause. */
  now: ClauseNumber | undefined;
  /** The slugs of its section in either edition. */
  sections: { was: string; now: string | undefined };
}

/** The clauses of the old edition whose numbers mean another clause, or nothing, in the new one. */
export const renumbered = (entries: readonly Entry[]): Renumbered[] =>
  entries.flatMap(({ from, to }) =>
    from?.clause && from.clause.anchor !== to?.clause?.anchor
      ? [{ was: from.clause, now: to?.clause, sections: { was: from.section, now: to?.section } }]
      : [],
  );

/** Old numbers and their new ones, as many on one side as on the other: `3.6`–`3.9` became `3.7`–`3.10`. */
export interface Run {
  was: readonly [first: ClauseNumber, last: ClauseNumber];
  now: readonly [first: ClauseNumber, last: ClauseNumber];
}

/** Whether the number of a clause follows another: `3.7` after `3.6`. */
function follows({ place: last }: ClauseNumber, { place: next }: ClauseNumber): boolean {
  if (!isWhole(last) || !isWhole(next)) return false;
  return last.clause.replace(/\d+$/, (digits) => String(Number(digits) + 1)) === next.clause;
}

/** The clauses that have new numbers, in runs of neighbours. Parts that bear no number of their own are left out. */
export function newNumbers(all: readonly Renumbered[]): Run[] {
  const runs: Run[] = [];
  for (const { was, now } of all) {
    if (!now || was.printed === undefined || now.printed === undefined) continue;
    const last = runs.at(-1);
    if (last && follows(last.was[1], was) && follows(last.now[1], now))
      runs[runs.length - 1] = { was: [last.was[0], was], now: [last.now[0], now] };
    else runs.push({ was: [was, was], now: [now, now] });
  }
  return runs;
}
