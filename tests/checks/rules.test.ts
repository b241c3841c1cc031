import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { check, stages } from '../../src/checks/index.ts';
import { checksPage } from '../../src/checks/checks-page.ts';
import { errors } from '../../src/checks/rule.ts';
import { readTree } from '../../src/tree/tree.ts';
import { contentWith } from '../support/broken.ts';
import { tables } from '../support/tables.ts';

/** Held for all tests, so that none of them parses again what it did not change. */
const real = readTree('content');

test('the real content passes the check', async () => {
  assert.deepEqual(await check(real), []);
});

test('every rule has a table of bad and good inputs', () => {
  const names = stages.flat().map(({ name }) => name);
  assert.deepEqual(tables.map(({ rule }) => rule).sort(), names.sort());
  for (const { rule, bad, good } of tables) assert.ok(bad.length && good.length, rule);
});

test('there are at least sixty broken inputs', () => {
  assert.ok(tables.flatMap(({ bad }) => bad).length >= 60);
});

test('content/CHECKS.md is up to date with the rules', () => {
  assert.equal(readFileSync('content/CHECKS.md', 'utf8'), checksPage(), 'run npm run checks-page');
});

/** The fields of all files that editors write. */
const fields = new Set(
  globSync('src/schemas/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\s+(\w+)(?::|,$)/gm)].map(([, name]) => name),
  ),
);
const fieldsNamed = (remedy: string) =>
  [...remedy.matchAll(/(?:пол[ея]|полю|список|списке) «?([a-z]\w*)/g)].map(([, field]) => field);

for (const { rule, bad, good } of tables)
  describe(`the rule ${rule}`, () => {
    for (const { name, at, says, warning = false, ...edit } of bad)
      test(`reports ${name} at its place`, async () => {
        const found = await check(readTree(contentWith(`${rule} ${name}`, edit)));
        const lines = found.map(
          (each) => `${each.rule} ${each.path}:${each.line}:${each.column ?? 1} ${each.message}`,
        );
        assert.ok(
          lines.some((line) => line.startsWith(`${rule} ${at}`) && line.includes(says)),
          `expected ${rule} ${at} … ${says}\ngot ${lines.join('\n    ')}`,
        );
        assert.ok(
          found.every(({ remedy }) => remedy.length > 10),
          'every finding has a remedy',
        );
        for (const { remedy } of found)
          for (const field of fieldsNamed(remedy))
            assert.ok(fields.has(field), `no schema has the field ${field} of the remedy: ${remedy}`);
        assert.equal(errors(found).length === 0, warning);
      });
    for (const { name, ...edit } of good)
      test(`accepts ${name}`, async () => {
        const found = await check(readTree(contentWith(`${rule} good ${name}`, edit)));
        assert.deepEqual(
          found.filter((each) => each.rule === rule || errors([each]).length),
          [],
        );
      });
  });

const command = (dir: string, ...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
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
  assert.match(stdout, new RegExp(`0 предупреждений.*\n.*: ${questions.length}\n`));
  for (const { id, question } of questions) assert.ok(stdout.includes(`${id}: ${question}`), id);
});

const broken = contentWith('command', {
  file: 'documents/payment/offer/ru.mdx',
  find: 'Веб-Приложение',
  replace: 'Веб-Приложениe',
});

test('npm run check on a broken text exits with 1, shows the place and says what to do, without a stack trace', () => {
  const { status, stderr } = command(broken);
  assert.equal(status, 1);
  assert.match(
    stderr,
    /offer\/ru\.mdx:7:14\n {2}Что не так \(letters\): в слове «Приложениe» .*LATIN SMALL LETTER E\)\n {4}Веб-Приложениe Кашалот Шеринг.*\n {4} {13}\^\n {2}Что сделать: /,
  );
  assert.match(stderr, /1 ошибка, 0 предупреждений\..*прежний сайт остаётся как был/);
  assert.doesNotMatch(stderr, /\bat .*\.ts:\d/);
});

test('npm run check --format github shows each finding at its line in a pull request', () => {
  const { status, stderr } = command(broken, '--format', 'github');
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^::error file=[^,]+\/documents\/payment\/offer\/ru\.mdx,line=7,col=14,title=Что не так \(letters\)::в слове .*%0AЧто сделать: /m,
  );
});

test('npm run check says that the content folder is missing', () => {
  const { status, stderr } = command('.cache/none');
  assert.equal(status, 1);
  assert.match(stderr, /^Не получилось: нет папки с текстами: .*none\nЧто сделать: /);
});
