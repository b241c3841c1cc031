import { spawnSync } from 'node:child_process';

/** Runs git in a folder and returns its output. Throws an Error with git's own message if it fails. */
export function git(dir: string, ...args: string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', dir, ...args], { maxBuffer: 2 ** 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.toString().trim());
  return stdout;
}
