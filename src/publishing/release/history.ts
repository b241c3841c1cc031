/** The releases that led to the current one, so that one can go back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replace, writeSynced } from '../../tree/durable.ts';
import { beside, currentIn } from './folder.ts';

/** A release in the history. */
export interface Past {
  /** The day that it was built for, `2026-03-01`. */
  day: string;
  digest: string;
}

const fileIn = (dir: string) => join(dir, 'history.txt');

/**
 * The releases up to the current one, which is last. What was released later and taken back is no part of it, nor is a
 * release whose command was killed before `current` led to it. All that are known if somebody has removed `current`.
 */
export function historyIn(dir: string): Past[] {
  if (!existsSync(fileIn(dir))) return [];
  const lines = readFileSync(fileIn(dir), 'utf8').split('\n').filter(Boolean);
  const past = lines.map((line): Past => {
    const [day = '', digest = ''] = line.split(' ');
    return { day, digest };
  });
  const current = currentIn(dir);
  if (current === undefined) return past;
  return past.slice(0, past.findLastIndex(({ digest }) => digest === current) + 1);
}

/** Writes down a release that `current` is about to lead to. */
export function remember(dir: string, next: Past): void {
  const past = historyIn(dir);
  // The same bytes on a later day are the same release.
  if (past.at(-1)?.digest === next.digest) past.pop();
  const made = beside(fileIn(dir), 'history');
  writeSynced(made, [...past, next].map(({ day, digest }) => `${day} ${digest}\n`).join(''));
  replace(made, fileIn(dir));
}
