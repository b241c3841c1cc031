import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { contentWith } from './broken.ts';

/** Builds the real content, or `CONTENT_DIR` of `env`, into the folder `out`, and returns `out`. Throws on failure. */
export function build(out: string, env: Record<string, string>, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env, OUT_DIR: out },
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}\n${stderr}`);
  return out;
}

/** Whether this process is the one that makes the site at `out`; the others wait for it. */
function isMaker(out: string): boolean {
  mkdirSync(dirname(out), { recursive: true });
  try {
    mkdirSync(`${out}.lock`);
    return !existsSync(out);
  } catch {
    return false;
  }
}

/** Makes the site at `out` once in each run of `npm test`; other test files and workers wait for it. */
export async function builtOnce(out: string, make: () => Promise<void> | void): Promise<string> {
  if (isMaker(out)) await make();
  while (!existsSync(out)) await setTimeout(200);
  return out;
}

/** The folder of the site built for a base path, with a known repository; built once per run of `npm test`. */
export function siteUnder(base: string): string {
  const out = resolve('.cache/built', base.replaceAll('/', '-'));
  if (!isMaker(out)) {
    const never = new Int32Array(new SharedArrayBuffer(4));
    while (!existsSync(out)) Atomics.wait(never, 0, 0, 200);
    return out;
  }
  const content = contentWith(`under ${base}`, {
    file: 'site.yaml',
    find: 'base: /\n',
    replace: `base: ${base}\nformerly:\n  - origin: https://kz.k-s.app\n    base: /\nrepository: https://github.com/kashalot/terms\n`,
  });
  return build(out, { CONTENT_DIR: content });
}
