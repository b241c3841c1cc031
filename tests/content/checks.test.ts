import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { check } from '../../src/checks/index.ts';
import { readTree } from '../../src/checks/tree.ts';
import { contentWith, type Edit } from './broken.ts';

interface Bad extends Edit {
  name: string;
  /** The file and line that must be named. */
  at: string;
  /** A part of the message. */
  says: string;
}
const bad = parse(readFileSync('tests/fixtures/bad-content.yaml', 'utf8')) as Bad[];

test('the real content has no fault', async () => {
  assert.deepEqual(await check(readTree('content')), []);
});

for (const { name, at, says, ...edit } of bad)
  test(`${name} is reported at its place`, async () => {
    const found = await check(readTree(contentWith(name, edit)));
    const lines = found.map(({ path, line, message }) => `${path}:${line} ${message}`);
    assert.ok(
      lines.some((line) => line.startsWith(`${at} `) && line.includes(says)),
      `wanted ${at} … ${says}\ngot ${lines.join('\n    ')}`,
    );
    assert.ok(
      found.every(({ remedy }) => remedy.length > 10),
      'every finding has a remedy',
    );
  });

const command = (dir: string) =>
  spawnSync(process.execPath, ['src/cli/check.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir },
  });

test('npm run check shows every open question and exits with 0', () => {
  const { status, stdout } = command('content');
  assert.equal(status, 0);
  const questions = parse(readFileSync('content/questions.yaml', 'utf8')) as {
    id: string;
    question: string;
  }[];
  for (const { id, question } of questions) assert.ok(stdout.includes(`${id}: ${question}`), id);
});

test('npm run check on a broken text exits with 1 and says what to do, without a stack trace', () => {
  const dir = contentWith('command', { file: 'site.yaml', find: 'name:', replace: 'nam:' });
  const { status, stderr } = command(dir);
  assert.equal(status, 1);
  assert.match(stderr, /site\.yaml:2\n {2}Что не так: сайт не знает поля «nam»\n {2}Что сделать: /);
  assert.match(stderr, /прежний сайт остаётся как был/);
  assert.doesNotMatch(stderr, /\bat .*\.ts:\d/);
});

test('npm run check says so when there is no content folder', () => {
  const { status, stderr } = command('.cache/none');
  assert.equal(status, 1);
  assert.match(stderr, /^Нет папки с текстами: .*none\n$/);
});
