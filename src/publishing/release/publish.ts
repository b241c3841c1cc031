/** Puts a built site into the folder of a web server, goes back to the release before, removes old releases. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../../domain/command-error.ts';
import { replace, sync, syncAll } from '../../tree/durable.ts';
import { filesIn } from '../../tree/files.ts';
import { hash } from '../../tree/hash.ts';
import { beside, currentIn, digestsIn, lead, releaseIn, releasesIn, servedIn } from './folder.ts';
import { historyIn, remember } from './history.ts';
import { keepAssets } from './kept.ts';
import { digestOf, sumsFile, sumsText } from './sums.ts';
import { assertWhole } from './whole.ts';

/** Writes into a release what stands outside its digest: compressed copies, set-ups of servers, the list of packages. */
export type Complete = (release: string) => Promise<void>;

/** Copies a built site with the list of its files; returns its digest. */
function copy(built: string, site: string): string {
  const hashes = new Map<string, string>();
  for (const path of filesIn(built)) {
    const bytes = readFileSync(join(built, path));
    hashes.set(path, hash(bytes));
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
  }
  const sums = sumsText(hashes);
  writeFileSync(join(site, sumsFile), sums);
  return digestOf(sums);
}

/** Gives a release that is in its place what a new one of the same bytes has outside the digest, file by file. */
function refresh(release: string, made: string): void {
  for (const path of filesIn(made)) {
    const [from, to] = [join(made, path), join(release, path)];
    if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(dirname(to), { recursive: true });
    replace(from, to);
  }
}

/**
 * Releases the built site in `built` for `day` and returns the digest. `dir` must be held by `inReleases`. If the process
 * dies, `current` leads to the release before or to the new one, whole.
 */
export async function publish(dir: string, built: string, day: string, complete: Complete): Promise<string> {
  const made = beside(releaseIn(dir, '-'), 'new');
  const digest = copy(built, servedIn(made));
  keepAssets(dir, servedIn(made));
  await complete(made);
  await syncAll(made);
  const release = releaseIn(dir, digest);
  if (existsSync(release)) {
    assertWhole(dir, digest);
    refresh(release, made);
  } else {
    renameSync(made, release);
    sync(releasesIn(dir));
  }
  remember(dir, { day, digest });
  lead(dir, digest);
  return digest;
}

/** Goes back to the release before the current one and returns its digest. Throws a CommandError if there is none. */
export async function rollback(dir: string): Promise<string> {
  const current = currentIn(dir);
  const before = historyIn(dir).findLast(
    ({ digest }) => digest !== current && existsSync(releaseIn(dir, digest)),
  );
  if (!before)
    throw new CommandError(
      'вернуться не к чему: прежнего выпуска в этой папке нет; ничего не изменено\n' +
        'Что сделать: исправьте тексты или код и выпустите сайт заново.',
    );
  assertWhole(dir, before.digest);
  // Pages that were opened since then ask for the newer release's assets.
  const made = beside(releaseIn(dir, '-'), 'new');
  mkdirSync(servedIn(made), { recursive: true });
  keepAssets(dir, servedIn(made));
  await syncAll(made);
  refresh(releaseIn(dir, before.digest), made);
  lead(dir, before.digest);
  return before.digest;
}

/**
 * Removes all releases but the last `count` of the history, of which the current one is the last; returns how many.
 * Throws a CommandError if there is no history.
 */
export function prune(dir: string, count: number): number {
  const kept = new Set(
    historyIn(dir)
      .slice(-count)
      .map(({ digest }) => digest),
  );
  if (!kept.size)
    throw new CommandError(
      'неизвестно, какие выпуски прежние: history.txt пуст или не знает нынешнего; ничего не удалено\n' +
        'Что сделать: выпустите сайт заново и повторите команду.',
    );
  const removed = digestsIn(dir).filter((digest) => !kept.has(digest));
  for (const digest of removed) {
    const away = beside(releaseIn(dir, digest), 'old');
    renameSync(releaseIn(dir, digest), away);
    rmSync(away, { recursive: true });
  }
  return removed.length;
}
