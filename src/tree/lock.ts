/**
 * A lock on a folder that only one command at a time may change. The lock is a folder with one file, which is named
 * after the process that holds it. Each step of taking, taking over and releasing it is a single rename(2).
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CommandError } from '../domain/command-error.ts';

/** Who holds a lock: the command as typed, and since when, in local time (`15:40:12`). */
interface Holder {
  command: string;
  since: string;
}

/** Thrown when another command holds the lock. */
export class Locked extends CommandError {
  constructor(pid: number, { command, since }: Holder) {
    super(
      `уже работает ${command} (процесс ${pid}, с ${since}), он меняет ту же папку\n` +
        'Что сделать: дождитесь, пока он закончит, и повторите команду.',
    );
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process exists but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const fileOf = (pid: number): string => `${pid}.json`;

/** The id of the process named in a lock; undefined if it names none or does not exist. */
function holderOf(lock: string): number | undefined {
  try {
    const pid = readdirSync(lock).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])[0];
    return pid === undefined ? undefined : Number(pid);
  } catch {
    return undefined;
  }
}

function describeHolder(lock: string, pid: number): Holder {
  try {
    return JSON.parse(readFileSync(join(lock, fileOf(pid)), 'utf8')) as Holder;
  } catch {
    return { command: 'другая команда', since: 'недавних пор' };
  }
}

/**
 * Prefix of the names, next to the lock, of locks that are being made or removed; the id of the process that does so
 * follows. It must be in the name, because a process may be killed before it writes its file.
 */
const passing = (lock: string) => join(dirname(lock), `.${basename(lock)}-`);

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** Removes a lock in one step, so that no process sees it half removed. */
function removeLock(lock: string): void {
  const away = `${passing(lock)}${process.pid}-${Date.now().toString(36)}`;
  try {
    renameSync(lock, away);
    remove(away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Removes the leftovers of processes that were killed while taking or releasing the lock. */
function removeLeftovers(lock: string): void {
  const prefix = basename(passing(lock));
  for (const name of readdirSync(dirname(lock)).filter((each) => each.startsWith(prefix))) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (!isAlive(pid)) remove(join(dirname(lock), name));
  }
}

/** Removes a lock that names no process; none of our commands leaves one behind. A lock that names a process stays. */
function removeNameless(lock: string): void {
  try {
    for (const name of readdirSync(lock)) if (!/^\d+\.json$/.test(name)) remove(join(lock, name));
    rmdirSync(lock);
  } catch {
    // The lock is gone or was taken meanwhile: the caller tries again.
  }
}

/**
 * Takes over a lock whose process is gone; false if the lock changed meanwhile. Throws Locked if the process is alive.
 */
function takeOver(lock: string): boolean {
  const pid = holderOf(lock);
  if (pid === undefined) {
    removeNameless(lock);
    return false;
  }
  if (isAlive(pid)) throw new Locked(pid, describeHolder(lock, pid));
  try {
    // If several processes try this, only one finds the file still there.
    renameSync(join(lock, fileOf(pid)), join(lock, fileOf(process.pid)));
    return true;
  } catch {
    return false;
  }
}

/** A new folder next to the lock, to be renamed to it. */
function newFolder(lock: string): string {
  for (;;) {
    mkdirSync(dirname(lock), { recursive: true });
    try {
      return mkdtempSync(`${passing(lock)}${process.pid}-`);
    } catch (error) {
      // A command that has just finished may have removed the folder around the lock.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/**
 * Takes the lock, a folder at `lock`, and returns a function that releases it. A lock whose process is gone is taken
 * over. Throws Locked if another process holds it, and the system's error if the folder cannot be written.
 */
export function takeLock(lock: string, command: string): () => void {
  const mine = newFolder(lock);
  try {
    const holder: Holder = { command, since: new Date().toTimeString().slice(0, 8) };
    writeFileSync(join(mine, fileOf(process.pid)), JSON.stringify(holder));
    for (;;) {
      try {
        // A folder cannot be renamed over one that holds files, so only one process succeeds.
        renameSync(mine, lock);
        break;
      } catch (error) {
        if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
          throw error;
      }
      if (takeOver(lock)) {
        writeFileSync(join(lock, fileOf(process.pid)), JSON.stringify(holder));
        break;
      }
    }
    removeLeftovers(lock);
    return () => removeLock(lock);
  } finally {
    remove(mine);
  }
}

/** Takes the lock like `takeLock`, but waits while another process holds it; says once whom it waits for. */
export async function waitForLock(lock: string, command: string): Promise<() => void> {
  for (let tries = 0; ; tries++) {
    try {
      return takeLock(lock, command);
    } catch (error) {
      if (!(error instanceof Locked)) throw error;
      if (tries === 5) console.error(`Жду: ${error.message.split('\n', 1)[0] ?? ''}.`);
      await setTimeout(200);
    }
  }
}
