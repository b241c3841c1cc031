import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CommandError } from '../../../src/domain/command-error.ts';
import { inReleases } from '../../../src/publishing/release/folder.ts';
import { prune, publish, rollback, type Complete } from '../../../src/publishing/release/publish.ts';
import { builtSite, place, wholeRelease } from '../../support/releases.ts';

/** What stands beside the site: here, what a test can recognize. */
const complete =
  (config = 'a server'): Complete =>
  (release) => {
    writeFileSync(join(release, 'server.conf'), config);
    writeFileSync(join(release, 'site/index.html.br'), 'a copy');
    return Promise.resolve();
  };

const put = (dir: string, version: string, day = '2026-11-27', config?: string) =>
  inReleases(dir, 'test', () => publish(dir, builtSite(version), day, complete(config)));
const back = (dir: string) => inReleases(dir, 'test', () => rollback(dir));
const keep = (dir: string, count: number) =>
  inReleases(dir, 'test', () => Promise.resolve(prune(dir, count)));
const served = (dir: string, file: string) => readFileSync(join(dir, 'current/site', file), 'utf8');
const refusal = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof CommandError, String(error));
  assert.match(error.message, pattern);
  assert.match(error.message, /\nЧто сделать: /);
  return true;
};

test('a stranger computes the digest with sha256sum alone, from the list or from the files', async () => {
  const dir = place('stranger');
  const digest = await put(dir, 'a');
  const shell = (command: string) =>
    spawnSync('sh', ['-c', command], { cwd: join(dir, 'current/site'), encoding: 'utf8' });
  const checked = shell('sha256sum --check --strict --quiet SHA256SUMS && sha256sum SHA256SUMS');
  assert.equal(checked.stderr, '');
  assert.equal(checked.stdout, `${digest}  SHA256SUMS\n`);
  // As in CONTRIBUTING.md.
  const [, documented = ''] =
    /```sh\n(\(head [^`]+)\n```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  assert.equal(shell(documented).stdout, `${digest}  -\n`);
  writeFileSync(join(dir, 'current/site/index.html'), 'altered');
  assert.notEqual(shell(documented).stdout, `${digest}  -\n`);
});

test('any file that is altered, renamed, added or missing changes the digest', async () => {
  const change: Record<string, (site: string) => void> = {
    nothing: () => undefined,
    altered: (site) => appendFileSync(join(site, 'index.html'), ' '),
    renamed: (site) => renameSync(join(site, 'index.html'), join(site, 'index.htm')),
    added: (site) => writeFileSync(join(site, 'empty.txt'), ''),
    missing: (site) => rmSync(join(site, 'index.html')),
  };
  const digests = new Set<string>();
  for (const [name, make] of Object.entries(change)) {
    const site = place(`changed ${name}`);
    cpSync(builtSite('a'), site, { recursive: true });
    make(site);
    const dir = place(`digest ${name}`);
    digests.add(await inReleases(dir, 'test', () => publish(dir, site, '2026-11-27', complete())));
  }
  assert.equal(digests.size, Object.keys(change).length);
});

test('a web server of another user may read a release, whatever the umask', async () => {
  const dir = place('umask');
  const before = process.umask(0o077);
  try {
    await put(dir, 'a');
  } finally {
    process.umask(before);
  }
  for (const path of [
    '',
    'releases',
    'current',
    'current/site',
    'current/site/ru/terms',
    'current/site/index.html',
  ])
    assert.equal(statSync(join(dir, path)).mode & 0o044, 0o044, path);
});

test('the assets of earlier releases stay for open tabs, forwards and back, outside the digest', async () => {
  const dir = place('tabs');
  const [a, b] = [await put(dir, 'a'), await put(dir, 'b')];
  assert.match(served(dir, '_astro/start.0000000a.js'), /of a/);
  assert.doesNotMatch(served(dir, 'SHA256SUMS'), /0000000a/);
  assert.equal(await back(dir), a);
  assert.match(served(dir, '_astro/start.0000000b.js'), /of b/);
  assert.equal(await put(dir, 'b'), b);
  assert.equal(wholeRelease(dir), b);
});

test('one goes back release by release, and what was taken back is not gone back to', async () => {
  const dir = place('back');
  const [a, b] = [await put(dir, 'a'), await put(dir, 'b')];
  await put(dir, 'c');
  assert.equal(await back(dir), b);
  const d = await put(dir, 'd');
  assert.equal(wholeRelease(dir), d);
  assert.equal(await back(dir), b);
  assert.equal(await back(dir), a);
  await assert.rejects(back(dir), refusal(/прежнего выпуска в этой папке нет/));
  assert.equal(wholeRelease(dir), a);
  // Somebody has removed the link: going back finds the last release.
  rmSync(join(dir, 'current'));
  assert.equal(await back(dir), d);
});

test('pruning keeps the last releases and the current one, and a release may be made again', async () => {
  const dir = place('prune');
  await put(dir, 'a');
  const b = await put(dir, 'b');
  const c = await put(dir, 'c');
  assert.equal(await keep(dir, 2), 1);
  assert.deepEqual(readdirSync(join(dir, 'releases')).sort(), [b, c].sort());
  assert.equal(await back(dir), b);
  // What was taken back is no longer one of the last.
  assert.equal(await keep(dir, 1), 1);
  assert.deepEqual(readdirSync(join(dir, 'releases')), [b]);
  await assert.rejects(back(dir), refusal(/прежнего выпуска/));
  assert.equal(await put(dir, 'c'), c);
  assert.equal(wholeRelease(dir), c);
});

test('releasing the same bytes again changes only what stands outside the digest', async () => {
  const dir = place('again');
  const a = await put(dir, 'a');
  assert.equal(await put(dir, 'a', '2026-11-28', 'another server'), a);
  assert.equal(readFileSync(join(dir, 'current/server.conf'), 'utf8'), 'another server');
  assert.equal(readFileSync(join(dir, 'history.txt'), 'utf8'), `2026-11-28 ${a}\n`);
  assert.equal(wholeRelease(dir), a);
});

test('a release that the disk has spoiled is neither released again nor gone back to', async () => {
  const dir = place('spoiled');
  const a = await put(dir, 'a');
  const b = await put(dir, 'b');
  writeFileSync(join(dir, 'releases', a, 'site/ru/terms/7/index.html'), 'spoiled');
  for (const act of [() => put(dir, 'a'), () => back(dir)])
    await assert.rejects(act, refusal(new RegExp(`выпуск ${a} на диске повреждён: ru/terms/7/index.html`)));
  assert.ok(readFileSync(join(dir, 'current/site/SHA256SUMS')));
  assert.equal(readdirSync(join(dir, 'releases')).filter((name) => name.startsWith('.')).length, 0);
  assert.match(served(dir, 'index.html'), /of b/);
  assert.notEqual(a, b);
});

/** What may stand at the place, none of which a release may touch. */
const strangers: [name: string, make: (dir: string) => string][] = [
  ['a folder with other files', (dir) => (mkdirSync(dir), join(dir, 'mine.txt'))],
  [
    'a folder with another README.txt',
    (dir) => (mkdirSync(dir), writeFileSync(join(dir, 'mine'), ''), join(dir, 'README.txt')),
  ],
  ['a file', (dir) => dir],
];
describe('a release touches only what a release made', () => {
  for (const [name, make] of strangers)
    test(`${name} stays as it was`, async () => {
      const dir = place(name);
      const file = make(dir);
      writeFileSync(file, 'mine');
      await assert.rejects(put(dir, 'a'), refusal(/не годится для выпусков/));
      assert.equal(readFileSync(file, 'utf8'), 'mine');
      assert.ok(!existsSync(join(dir, 'releases')));
    });

  test('a link `current` to another place stays as it was', async () => {
    const dir = place('other current');
    await inReleases(dir, 'test', () => Promise.resolve());
    symlinkSync('/tmp', join(dir, 'current'));
    await assert.rejects(put(dir, 'a'), refusal(/current в ней — не ссылка на выпуск/));
  });
});
