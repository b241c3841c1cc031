import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentWith } from './broken.ts';

/** Builds the real content into a folder of its own. Throws when the build fails. */
export function build(out: string, env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, ...env, OUT_DIR: out },
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}\n${stderr}`);
  return out;
}

/** The site built as published under a base path, from texts that have a repository, once a run of `npm test`. */
export function siteUnder(base: string): string {
  const out = resolve('.cache/built', base.replaceAll('/', '-'));
  if (existsSync(out)) return out;
  const content = contentWith(`under ${base}`, {
    file: 'site.yaml',
    find: 'base: /\n',
    replace: `base: ${base}\nrepository: https://github.com/kashalot/terms\n`,
  });
  return build(out, { CONTENT_DIR: content });
}
