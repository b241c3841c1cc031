import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { git } from '../../src/tree/git.ts';
import { filesIn } from '../../src/tree/files.ts';

const listed = (...args: string[]) =>
  git('.', 'ls-files', '-z', ...args)
    .toString()
    .split('\0')
    .filter(Boolean);

/** Whether this copy of the repository has its whole history. */
export const canBundle = (): boolean =>
  existsSync('.git') && git('.', 'rev-parse', '--is-shallow-repository').toString().trim() === 'false';

/**
 * Makes a clone of this repository in `dir`, from a bundle alone, as a backup would be restored, with what is not
 * committed yet; returns its folder. Its files are as old as `date`. The packages are those of this copy.
 */
export function cloneFromBundle(dir: string, date: Date): string {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const bundle = join(dir, 'terms.bundle');
  git('.', 'bundle', 'create', '--quiet', bundle, 'HEAD');
  git(dir, 'clone', '--quiet', bundle, 'clone');
  rmSync(bundle);
  const clone = join(dir, 'clone');
  for (const path of listed('--modified', '--others', '--exclude-standard')) {
    rmSync(join(clone, path), { force: true });
    if (!existsSync(path)) continue;
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    copyFileSync(path, join(clone, path));
  }
  for (const path of filesIn(clone)) utimesSync(join(clone, path), date, date);
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
  return clone;
}

/** A machine that differs from this one in whatever must not matter. */
export interface Machine {
  /** The folder of the project. */
  folder: string;
  umask: string;
  /** The time that programs believe, if faketime is there. */
  clock: string;
  env: Record<string, string>;
}

/** Whether `faketime` is installed. */
export const hasFaketime = (): boolean => spawnSync('faketime', ['--version']).status === 0;

/** Builds the site in a clone, with its own `.cache`, into its `dist`; returns that folder. Throws on failure. */
export function buildOn({ folder, umask, clock, env }: Machine): string {
  const command = `umask ${umask}; exec ${hasFaketime() ? `faketime '${clock}' ` : ''}"$0" src/cli/build.ts`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}\n${stderr}`);
  return join(folder, 'dist');
}
