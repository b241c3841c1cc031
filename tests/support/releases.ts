/** Small built sites, the command that releases them, and a judge of folders of releases that shares no code with it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesIn } from '../../src/tree/files.ts';

const root = resolve('.cache/releases');

/** A new place for a folder of releases; nothing is there. */
export function place(name: string): string {
  const dir = join(root, name.replaceAll(/\W+/g, '-'));
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  return dir;
}

/** A built site of `pages` pages that all say `version`, with one script of its own. */
export function builtSite(version: string, pages = 12): string {
  const dir = join(root, 'built', version);
  const files = [
    'index.html',
    'editions.log',
    `_astro/start.${version.padStart(8, '0')}.js`,
    ...Array.from({ length: pages }, (_, i) => `ru/terms/${i}/index.html`),
  ];
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), `${file} of ${version}\n`.repeat(40));
  }
  return dir;
}

/**
 * A site like the built one, as if a word in its texts and every script had changed: hashed names are others, and so is
 * whatever calls them by name.
 */
export function nextSite(built: string, word: string, changed: string): string {
  const dir = place('next site');
  const files = filesIn(built);
  const hashes = files.flatMap((file) => /^_astro\/.*\.([\w-]{8})\.\w+$/.exec(file)?.[1] ?? []);
  const called = new RegExp(hashes.join('|'), 'g');
  const renamed = (text: string) => text.replaceAll(called, (hash) => `next${hash.slice(0, 4)}`);
  for (const file of files) {
    const to = join(dir, renamed(file));
    mkdirSync(dirname(to), { recursive: true });
    const bytes = readFileSync(join(built, file));
    const isText = /\.(html|js|json)$/.test(file);
    writeFileSync(to, isText ? renamed(bytes.toString()).replaceAll(word, changed) : bytes);
  }
  return dir;
}

const child = 'tests/support/release-child.ts';

/** Releases a built site and waits: the digest on success, what it said otherwise. `clock` is the time it believes. */
export function release(dir: string, built: string, clock?: string): { digest: string; said: string } {
  const [command, before] = clock === undefined ? ['env', []] : ['faketime', [clock]];
  const { status, stdout, stderr } = spawnSync(command, [...before, process.execPath, child, dir, built], {
    encoding: 'utf8',
  });
  return { digest: status === 0 ? (stdout.split('\n')[1] ?? '') : '', said: stderr };
}

/** Releases a built site and kills the command `delay` ms after its first step, if given; resolves to how long it ran. */
export async function killedRelease(dir: string, built: string, delay?: number): Promise<number> {
  const command = spawn(process.execPath, [child, dir, built]);
  const ended = once(command, 'close');
  await once(command.stdout, 'data');
  const began = performance.now();
  if (delay !== undefined) {
    await setTimeout(delay);
    command.kill('SIGKILL');
  }
  await ended;
  return performance.now() - began;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * The digest of the release that a web server would serve; undefined if `current` is absent. Fails unless every release
 * with a proper name is whole.
 */
export function wholeRelease(dir: string): string | undefined {
  const releases = join(dir, 'releases');
  const names = existsSync(releases) ? readdirSync(releases).filter((name) => !name.startsWith('.')) : [];
  for (const name of names) {
    const release = join(releases, name);
    const sums = readFileSync(join(release, 'site/SHA256SUMS'));
    assert.equal(sha256(sums), name);
    const lines = sums.toString().trimEnd().split('\n').slice(1);
    assert.ok(lines.length > 2);
    for (const line of lines)
      assert.equal(sha256(readFileSync(join(release, 'site', line.slice(66)))), line.slice(0, 64), line);
    assert.ok(
      readFileSync(join(release, 'server.conf')).length && existsSync(join(release, 'site/index.html.br')),
    );
  }
  const link = join(dir, 'current');
  if (!lstatSync(link, { throwIfNoEntry: false })) return undefined;
  const [, digest = ''] = /^releases\/(.+)$/.exec(readlinkSync(link)) ?? [];
  assert.ok(names.includes(digest), `current leads to ${readlinkSync(link)}`);
  return digest;
}
