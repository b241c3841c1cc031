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

/** Makes the site at `out` once in each run of `npm test`; the browser tests' other workers wait for it. */
export async function builtOnce(out: string, make: () => Promise<void> | void): Promise<string> {
  mkdirSync(dirname(out), { recursive: true });
  try {
    mkdirSync(`${out}.lock`);
  } catch {
    while (!existsSync(out)) await setTimeout(200);
    return out;
  }
  if (!existsSync(out)) await make();
  return out;
}

/** The folder of the site built for a base path, with a known repository; built once per run of `npm test`. */
export function siteUnder(base: string): string {
  const out = resolve('.cache/built', base.replaceAll('/', '-'));
  if (existsSync(out)) return out;
  const content = contentWith(`under ${base}`, {
    file: 'site.yaml',
    find: 'base: /\n',
    replace: `base: ${base}\nformerly:\n  - origin: https://kz.k-s.app\n    base: /\nrepository: https://github.com/kashalot/terms\n`,
  });
  return build(out, { CONTENT_DIR: content });
}
