/**
 * The output folder of a build. It is a link to one of the builds in the folder next to it (`dist` links to
 * `dist.builds/…`), so that a new build replaces the old one in a single rename(2). At every moment the link leads to a
 * complete build.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { CommandError } from '../domain/command-error.ts';
import { git } from '../tree/git.ts';
import { takeLock } from '../tree/lock.ts';

/** Thrown when a path cannot be used as output folder, for example because it holds files that no build made. */
export class NotOurs extends CommandError {
  constructor(folder: string, why: string) {
    super(
      `папку ${relative('.', folder) || '.'} нельзя заменить сборкой: ${why}\n` +
        'Что сделать: назовите в OUT_DIR новую папку или ту, которую сделала прежняя сборка; ничего не изменено.',
    );
  }
}

/** The folder that holds the builds of an output folder. */
const buildsOf = (out: string): string => `${out}.builds`;

/** The file that marks a folder of builds as ours and tells people what it is. */
const marker = 'README.txt';
const markerText =
  'Builds of the site. Written and deleted by `npm run build`; the link next to this folder points to the current one.\n';

const entryAt = (path: string) => lstatSync(path, { throwIfNoEntry: false });

/** Whether `inner` is `outer` or is inside it. */
const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer + sep);

/** Whether git tracks the path or anything below it; false outside a checkout. */
function isTracked(path: string): boolean {
  try {
    return git(dirname(path), 'ls-files', '--', path).length > 0;
  } catch {
    return false;
  }
}

/** The first parent of a path that is a link, except links in the file system's root (such as `/tmp` on macOS). */
function linkOnTheWay(path: string): string | undefined {
  const parent = dirname(path);
  if (parent === path) return undefined;
  const inRoot = dirname(parent) === dirname(dirname(parent));
  const isLink = !inRoot && entryAt(parent)?.isSymbolicLink();
  return linkOnTheWay(parent) ?? (isLink ? parent : undefined);
}

/** Throws NotOurs unless `out` is a new path, an empty folder or the link of an earlier build. */
function assertOurs(out: string, sources: readonly string[]): void {
  const builds = buildsOf(out);
  if (isWithin(process.cwd(), out)) throw new NotOurs(out, 'это папка проекта или папка, в которой он лежит');
  for (const source of sources)
    if (isWithin(out, source) || isWithin(source, out))
      throw new NotOurs(out, `из этого собирается сайт: ${relative('.', source)}`);
  const link = linkOnTheWay(out);
  if (link !== undefined) throw new NotOurs(out, `${link} — ссылка в другое место`);
  for (const path of [out, builds])
    if (isTracked(path)) throw new NotOurs(path, 'в ней файлы, которые хранит git');

  const folder = entryAt(builds);
  if (folder && !folder.isDirectory()) throw new NotOurs(builds, 'на её месте не папка');
  if (folder && !existsSync(join(builds, marker)) && readdirSync(builds).length)
    throw new NotOurs(builds, 'в ней файлы, которые сделала не сборка');

  const found = entryAt(out);
  if (found?.isSymbolicLink()) {
    const target = readlinkSync(out);
    if (dirname(target) !== basename(builds)) throw new NotOurs(out, `это ссылка на ${target}`);
  } else if (found && !found.isDirectory()) throw new NotOurs(out, 'это файл');
  else if (found && readdirSync(out).length)
    throw new NotOurs(out, 'в ней файлы, которые сделала не сборка; если это старая сборка, удалите её сами');
}

/** Removes all builds except the current one, and links that were never put in place. */
function removeOthers(out: string): void {
  const builds = buildsOf(out);
  const present = entryAt(out)?.isSymbolicLink() ? basename(readlinkSync(out)) : undefined;
  for (const name of readdirSync(builds))
    if (/^(build|link)-/.test(name) && name !== present)
      rmSync(join(builds, name), { recursive: true, force: true });
}

/**
 * Makes a new build for `out` and replaces the old one if `make` resolves to true. If anything goes wrong before that,
 * or the process is killed, the old build stays intact. `sources`: the folders that the build is made from. Throws
 * NotOurs if `out` holds anything but a build or overlaps a source, and Locked while another build for `out` runs.
 */
export async function replaceOutput(
  out: string,
  sources: readonly string[],
  make: (folder: string) => Promise<boolean>,
): Promise<boolean> {
  assertOurs(out, sources);
  const builds = buildsOf(out);
  mkdirSync(builds, { recursive: true });
  writeFileSync(join(builds, marker), markerText);
  const release = takeLock(join(builds, 'lock'), 'npm run build');
  try {
    removeOthers(out);
    const id = `${Date.now().toString(36)}-${process.pid}`;
    const folder = join(builds, `build-${id}`);
    mkdirSync(folder);
    if (!(await make(folder))) {
      rmSync(folder, { recursive: true, force: true });
      return false;
    }
    const link = join(builds, `link-${id}`);
    symlinkSync(join(basename(builds), basename(folder)), link);
    // A link cannot be renamed over a folder, even an empty one.
    if (entryAt(out)?.isDirectory()) rmdirSync(out);
    renameSync(link, out);
    removeOthers(out);
    return true;
  } finally {
    release();
  }
}
