/**
 * The folder of a web server that releases are put into:
 *
 *     README.txt          whose folder this is
 *     history.txt         the releases that led to the current one, oldest first: day and digest
 *     current             a link to one of the releases
 *     releases/<digest>/  site/ is what is served; beside it stands what a server is set up with
 *
 * Whatever is unfinished has a name that begins with a dot, beside its place: rename(2) works on one disk only.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../../domain/command-error.ts';
import { replace, writeSynced } from '../../tree/durable.ts';
import { takeLock } from '../../tree/lock.ts';
import { systemReason } from '../../tree/system-errors.ts';

const marker = 'README.txt';
const markerText =
  'Releases of a site, made and removed by `npm run release`. A web server serves current/site/.\n';

/** The folder with the releases. */
export const releasesIn = (dir: string): string => join(dir, 'releases');

/** The folder of a release. */
export const releaseIn = (dir: string, digest: string): string => join(releasesIn(dir), digest);

/** The files of a release that are served. */
export const servedIn = (release: string): string => join(release, 'site');

/** The digest of the release that `current` leads to; undefined if there is none. */
export function currentIn(dir: string): string | undefined {
  const link = join(dir, 'current');
  // False also for a link that leads to nothing.
  return existsSync(link) ? basename(readlinkSync(link)) : undefined;
}

/** The digests of all releases in the folder. */
export const digestsIn = (dir: string): string[] =>
  existsSync(releasesIn(dir))
    ? readdirSync(releasesIn(dir)).filter((name) => /^[0-9a-f]{64}$/.test(name))
    : [];

const refused = (dir: string, why: string) =>
  new CommandError(
    `папка ${dir} не годится для выпусков: ${why}; ничего не изменено\n` +
      'Что сделать: назовите новую или пустую папку, или ту, в которой уже есть выпуски этой команды.',
  );

/** Marks the folder as ours. Throws a CommandError if it holds what this command did not make. */
function claim(dir: string): void {
  if (existsSync(dir) && !statSync(dir).isDirectory()) throw refused(dir, 'это файл');
  mkdirSync(dir, { recursive: true });
  const names = readdirSync(dir);
  const file = join(dir, marker);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // A command may have been killed while it wrote this file, the first of all.
  const isNew = names.every((name) => name === marker) && markerText.startsWith(text);
  if (text !== markerText) {
    if (!isNew) throw refused(dir, 'в ней чужие файлы');
    writeSynced(file, markerText);
  }
  const current = lstatSync(join(dir, 'current'), { throwIfNoEntry: false });
  if (current && !(current.isSymbolicLink() && dirname(readlinkSync(join(dir, 'current'))) === 'releases'))
    throw refused(dir, 'current в ней — не ссылка на выпуск');
  mkdirSync(releasesIn(dir), { recursive: true });
}

/** Removes what killed commands left unfinished. */
function clean(dir: string): void {
  for (const folder of [dir, releasesIn(dir)])
    for (const name of readdirSync(folder))
      if (/^\.(new|old|current|history)-/.test(name))
        rmSync(join(folder, name), { recursive: true, force: true });
}

/** A path beside `place`, for what is not finished or is being removed. */
export const beside = (place: string, what: 'new' | 'old' | 'current' | 'history'): string =>
  join(dirname(place), `.${what}-${process.pid}`);

/** Makes `current` lead to a release, in one step. */
export function lead(dir: string, digest: string): void {
  const link = join(dir, 'current');
  const made = beside(link, 'current');
  symlinkSync(join('releases', digest), made);
  replace(made, link);
}

/**
 * Runs `work` on a folder of releases while no other command may change it, and tells the system's errors with what they
 * mean for the site. Throws a CommandError if the folder is not ours, and Locked while another command is at work.
 */
export async function inReleases<Result>(
  dir: string,
  command: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = currentIn(dir);
  try {
    // A web server reads the folder as another user.
    process.umask(0o022);
    claim(dir);
    const release = takeLock(join(dir, 'lock'), command);
    try {
      clean(dir);
      return await work();
    } finally {
      clean(dir);
      release();
    }
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    const state =
      currentIn(dir) === before
        ? 'сайт не изменён, current ведёт туда же, куда вёл'
        : 'новый выпуск уже на месте';
    throw new CommandError(
      `папка ${dir}: ${reason}; ${state}\nЧто сделать: устраните причину и повторите команду.`,
    );
  }
}
