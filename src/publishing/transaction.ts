/**
 * Changes to the content folder that happen as a whole or not at all. New files are first written into a work folder next
 * to the content, then a plan of renames: once the plan is on the disk, the change is decided, and whichever command comes
 * next carries it out if this one is killed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../domain/command-error.ts';
import { workFolder } from '../domain/content-paths.ts';
import { sync, writeSynced } from '../tree/durable.ts';
import { takeLock } from '../tree/lock.ts';
import { reasonOf } from '../tree/system-errors.ts';

/** One change of the content folder. Paths are from the folder. */
export type Change =
  | { write: string; content: string | Uint8Array }
  /** A new folder with its files, by their path from it. */
  | { folder: string; files: ReadonlyMap<string, Uint8Array> }
  | { remove: string };

/** A step that may be carried out again: a move whose source is gone has been made. */
type Step = { move: string; to: string } | { remove: string };

/** What was decided, for the one who reads of it after a crash, and the steps in order. */
interface Plan {
  what: string;
  steps: Step[];
}

const planIn = (dir: string) => join(dir, workFolder, 'plan.json');
const stagedIn = (dir: string) => join(dir, workFolder, 'staged');

/** Writes the new files into the work folder; returns the steps that bring them into their places. */
function stage(dir: string, changes: readonly Change[]): Step[] {
  return changes.map((change, i): Step => {
    if ('remove' in change) return change;
    const staged = join(stagedIn(dir), String(i));
    if ('write' in change) {
      writeSynced(staged, change.content);
      return { move: String(i), to: change.write };
    }
    for (const [path, bytes] of change.files) writeSynced(join(staged, path), bytes);
    return { move: String(i), to: change.folder };
  });
}

function carryOut(dir: string, { steps }: Plan): void {
  for (const step of steps) {
    if ('remove' in step) {
      rmSync(join(dir, step.remove), { force: true });
      continue;
    }
    const [from, to] = [join(stagedIn(dir), step.move), join(dir, step.to)];
    if (!existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    // A folder is never renamed over one that holds files.
    renameSync(from, to);
    sync(dirname(to));
  }
  // The plan goes last: without it, what is left would look like a change that was never decided.
  rmSync(stagedIn(dir), { recursive: true, force: true });
  rmSync(planIn(dir));
}

/** Carries out a plan that is on the disk. Throws a CommandError when the disk does not let it. */
function finish(dir: string): void {
  const plan = JSON.parse(readFileSync(planIn(dir), 'utf8')) as Plan;
  try {
    carryOut(dir, plan);
  } catch (error) {
    throw new CommandError(
      `«${plan.what}»: остановлено на середине, ${reasonOf(error)}\n` +
        'Что сделать: устраните причину и выполните npm run check: он закончит начатое.',
    );
  }
}

/**
 * Finishes or undoes what a killed command left half done, and returns what it did, in Russian; undefined when there was
 * nothing. Must be called under the lock.
 */
function recover(dir: string): string | undefined {
  if (existsSync(planIn(dir))) {
    const { what } = JSON.parse(readFileSync(planIn(dir), 'utf8')) as Plan;
    finish(dir);
    return `Прошлая команда была прервана на середине. «${what}»: теперь закончено.`;
  }
  if (!existsSync(stagedIn(dir))) return undefined;
  rmSync(stagedIn(dir), { recursive: true, force: true });
  return 'Прошлая команда была прервана, прежде чем что-то изменила. Её следы убраны, тексты как были.';
}

/** Recovers a content folder if a killed command left something. Returns as `recover`. Throws Locked while a command is at work. */
export function recoverContent(dir: string): string | undefined {
  return existsSync(join(dir, workFolder))
    ? exclusively(dir, 'npm run check', () => recover(dir))
    : undefined;
}

/** Runs `work` while no other command may change the content folder. Throws Locked when one is at work. */
export function exclusively<Result>(dir: string, command: string, work: () => Result): Result {
  const release = takeLock(join(dir, workFolder, 'lock'), command);
  const done = () => {
    release();
    try {
      // Fails while it holds what the next command must see.
      rmdirSync(join(dir, workFolder));
    } catch {
      return;
    }
  };
  let result: Result;
  try {
    result = work();
  } catch (error) {
    done();
    throw error;
  }
  if (result instanceof Promise) return result.finally(done) as Result;
  done();
  return result;
}

/**
 * Makes all the changes, in this order, or none. `what` names them for the one who reads of them after a crash. Must be
 * called under the lock (`exclusively`). Throws a CommandError when the disk does not let it.
 */
export function commit(dir: string, what: string, changes: readonly Change[]): void {
  try {
    const plan: Plan = { what, steps: stage(dir, changes) };
    // Among the new files, so that a plan that was never decided goes with them.
    const draft = join(stagedIn(dir), 'plan.json');
    writeSynced(draft, JSON.stringify(plan));
    renameSync(draft, planIn(dir));
    sync(dirname(planIn(dir)));
  } catch (error) {
    rmSync(planIn(dir), { force: true });
    rmSync(stagedIn(dir), { recursive: true, force: true });
    throw new CommandError(
      `${reasonOf(error)}; ни один файл не изменён\nЧто сделать: устраните причину и повторите команду.`,
    );
  }
  finish(dir);
}
