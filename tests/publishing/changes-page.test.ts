import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { contentCopy, edit } from '../support/broken.ts';
import { hashes } from '../support/hashes.ts';

const dir = contentCopy('review');
const repository = resolve('.cache/content/review.git');
rmSync(repository, { recursive: true, force: true });
const env = { ...process.env, CONTENT_DIR: dir, GIT_DIR: repository, GIT_WORK_TREE: dir };
const git = (...args: string[]) =>
  assert.equal(
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: dir, env }).status,
    0,
  );
git('init', '-q');
git('add', '.');
git('commit', '-qm', 'base');
const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], { encoding: 'utf8', env });

const ru = 'documents/payment/refusal-reasons/ru.mdx';
const kk = 'documents/payment/refusal-reasons/kk.mdx';

test('npm run diff says that nothing changed when nothing did', () => {
  const { status, stdout } = run('diff', '--base', 'HEAD');
  assert.equal(status, 0);
  assert.match(stdout, /## Тексты: 0\n/);
  assert.match(stdout, /## Устаревшие переводы: 0\n/);
  assert.match(stdout, /## Открытые вопросы к продавцу: \d\d\n/);
});

test('npm run diff shows the changed clause and words, the translation that became stale, and changed data', () => {
  edit(dir, { file: ru, find: 'введены неверно', replace: 'введены с ошибкой' });
  edit(dir, { file: 'questions.yaml', find: 'Открытые вопросы.', replace: 'Вопросы.' });
  const { stdout } = run('diff', '--base', 'HEAD');
  assert.match(
    stdout,
    /### .*refusal-reasons\/ru\.mdx\n\nпунктов изменено 1,.*\n\n- Пункт 3\.3 изменён\n.*~~неверно~~\*\*с ошибкой\*\*/,
  );
  assert.match(
    stdout,
    /## Устаревшие переводы: 1\n\n- `documents\/payment\/refusal-reasons\/kk\.mdx:9` пункт 3\.3.*прежним\. Если/,
  );
  assert.match(stdout, /## Данные: 1\n\n- `questions\.yaml`/);
});

test('a stale translation is confirmed only by naming its section and clause number', () => {
  assert.equal(run('check').status, 1);
  assert.match(run('translated').stdout, /устарело 1\.\n.*refusal-reasons\/kk\.mdx:9 3\.3/);
  assert.equal(run('check').status, 1);
  assert.match(
    run('translated', 'refusal-reasons', '3.9').stderr,
    /пункта 3\.9 в разделе «refusal-reasons» нет/,
  );
  assert.equal(run('translated', 'refusal-reasons', '3.3').status, 0);
  assert.equal(run('check').status, 0);
});

test('a change in both languages passes the check, and npm run translated records it', () => {
  edit(dir, { file: ru, find: 'введены с ошибкой', replace: 'введены неточно' });
  edit(dir, { file: kk, find: 'қате енгізілген', replace: 'қатемен енгізілген' });
  const { status, stderr } = run('check');
  assert.equal(status, 0);
  assert.equal(stderr.match(/Предупреждение \(translations\)/g)?.length, 1);
  assert.equal(run('translated').status, 0);
  assert.doesNotMatch(run('check').stderr, /\(translations\)|Что не так/);
  edit(dir, { file: ru, find: 'введены неточно', replace: 'введены неверно' });
  assert.match(run('check').stderr, /пункт 3\.3.*перевод остался прежним/);
});

test('stale translations are only warnings in the preview of a draft', () => {
  const { status, stderr } = run('check', '--draft');
  assert.equal(status, 0);
  assert.match(stderr, /Предупреждение \(translations\)/);
});

test('npm run translated records nothing while the texts fail the check', () => {
  edit(dir, { file: kk, find: '- Банк картасында', replace: '1. Банк картасында' });
  const before = hashes(dir);
  const { status, stderr } = run('translated');
  assert.equal(status, 1);
  assert.match(stderr, /Ничего не записано/);
  assert.deepEqual(hashes(dir), before);
});

test('npm run diff refuses a base that git does not know, without a stack trace', () => {
  const { status, stderr } = run('diff', '--base', 'nowhere');
  assert.equal(status, 1);
  assert.match(stderr, /Нельзя сравнить с версией «nowhere»/);
  assert.doesNotMatch(stderr, /\bat .*\.ts:\d/);
});

test('npm run diff shows a removed section before the one that took its place, in every language, and a clause by its own number', () => {
  git('commit', '-qam', 'edited');
  edit(dir, {
    file: 'documents/payment/document.yaml',
    find: '  - payment-security\n  - refusal-reasons\n',
    replace: '  - refunds\n',
    also: [
      { remove: 'documents/payment/payment-security' },
      { remove: 'documents/payment/refusal-reasons' },
      ...['ru', 'kk'].map((lang) => ({
        write: `documents/payment/refunds/${lang}.mdx`,
        replace: '---\ntitle: Возврат\ntitleBy: seller\ndescription: Возврат денег.\n---\n\nТри дня.\n',
      })),
    ],
  });
  const { stdout } = run('diff', '--base', 'HEAD');
  const headings = [...stdout.matchAll(/^### documents\/payment\/(.*)\.mdx$/gm)].map(([, name]) => name);
  assert.deepEqual(headings, [
    'payment-security/ru',
    'payment-security/kk',
    'refusal-reasons/ru',
    'refusal-reasons/kk',
    'refunds/ru',
    'refunds/kk',
  ]);
  assert.match(stdout, /- Пункт 3\.1 удалён\n/);
  assert.match(stdout, /- Пункт 2\.1 добавлен\n/);
});

test('workflows use no secrets', () => {
  const folder = '.github/workflows';
  for (const file of readdirSync(folder))
    assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /secrets\./, file);
});
