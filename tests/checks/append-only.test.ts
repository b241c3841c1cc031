import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { editionsTree } from '../fixtures/editions.ts';
import { edit } from '../support/broken.ts';

// Outside the content folder: inside it, the check would report each of its files as unknown.
const repository = resolve('.cache/content/base.git');
let dir = '';
let log = '';
const environment = () => ({
  ...process.env,
  CONTENT_DIR: dir,
  GIT_DIR: repository,
  GIT_WORK_TREE: dir,
});
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { encoding: 'utf8', cwd: dir, env: environment() });
const checkSince = (base: string) =>
  spawnSync(process.execPath, ['src/cli/check.ts', '--base', base], {
    encoding: 'utf8',
    env: environment(),
  });

before(async () => {
  dir = await editionsTree('base');
  // What the editions of the fixture change, the answers are not confirmed for.
  rmSync(join(dir, 'answers.yaml'), { force: true });
  rmSync(join(dir, 'answers.lock.yaml'), { force: true });
  log = readFileSync(join(dir, 'editions.log'), 'utf8');
  rmSync(repository, { recursive: true, force: true });
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@t'];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...author, 'commit', '-qm', 'base'],
  ])
    assert.equal(run('git', ...args).status, 0);
});

test('a log and an address list that lost nothing since the base branch are accepted', () => {
  const { status, stderr } = checkSince('HEAD');
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('a log that lost its last edition together with the folder is reported, although its chain is valid', () => {
  const lines = log.split(/(?<=\n)/);
  writeFileSync(join(dir, 'editions.log'), lines.slice(0, -1).join(''));
  rmSync(join(dir, 'documents/refund'), { recursive: true });
  const { status, stderr } = checkSince('HEAD');
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`строка ${lines.length} прежнего журнала изменена или удалена`));
  assert.doesNotMatch(stderr, /испорчена|цепочка/);
  assert.equal(run('git', 'checkout', '-q', 'HEAD', '--', '.').status, 0);
});

test('two swapped lines of the log are reported', () => {
  writeFileSync(join(dir, 'editions.log'), log.replace(/^(.*\n)(.*\n)/, '$2$1'));
  const { stderr } = checkSince('HEAD');
  assert.match(stderr, /editions\.log:1\n.*строка 1 прежнего журнала/);
  assert.match(stderr, /цепочка прервана/);
  writeFileSync(join(dir, 'editions.log'), log);
});

test('an address removed from addresses.txt is reported by name', () => {
  edit(dir, { file: 'addresses.txt', find: 'https://kz.k-s.app/kk/payment/requisites/\n' });
  const { status, stderr } = checkSince('HEAD');
  assert.equal(status, 1);
  assert.match(stderr, /удалён адрес https:\/\/kz\.k-s\.app\/kk\/payment\/requisites\//);
});

test('a base that git does not know is an error, not a reason to skip the comparison', () => {
  const { status, stderr } = checkSince('nowhere');
  assert.equal(status, 1);
  assert.match(stderr, /Нельзя сравнить с версией «nowhere».*\nЧто сделать/);
});
