import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { test } from 'node:test';

/** A Node of this machine that is not the project's. */
const other = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && version(path) !== process.version);

function version(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every command of src/cli runs on the project’s own Node, whatever Node npm was started with', () => {
  const ours = Object.entries(scripts).filter(([, script]) => /^node src\/cli\/(?!start\.mjs)/.test(script));
  assert.ok(ours.length > 10);
  for (const [name, script] of ours) assert.equal(script, `node src/cli/pinned.mjs ${name}`);
});

test('another Node hands a command over, with its options and its exit code', { skip: !other }, () => {
  const run = (...args: string[]) =>
    spawnSync(other ?? '', ['src/cli/pinned.mjs', ...args], { encoding: 'utf8' });
  assert.match(run('check').stdout, /^Тексты проверены/);
  const refused = run('check', '--format', 'bad');
  assert.match(refused.stderr, /Вида отчёта «bad» нет/);
  assert.equal(refused.status, 1);
});

test('in a checkout without its packages, a command says what to do', { skip: !other }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'));
  try {
    mkdirSync(join(folder, 'src'));
    symlinkSync(resolve('src/cli'), join(folder, 'src/cli'));
    const { status, stderr } = spawnSync(other ?? '', ['src/cli/pinned.mjs', 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.match(stderr, /^The dependencies are not installed\. Run `npm ci`/);
    assert.equal(status, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a mistyped option is named, without a stack trace, and nothing is built', () => {
  for (const [command, option] of [
    ['build', '--nocache'],
    ['check', '--fixx'],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, option], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      new RegExp(`^Не получилось: параметр команды не понят: ${option}\\nЧто сделать: .*\\n$`),
    );
  }
});
