/** `npm run check -- --fix` mends what has one right answer, in drafts only, and says what it did. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { mended } from '../../src/checks/mending.ts';
import { readTree } from '../../src/tree/tree.ts';
import { contentCopy, edit } from '../support/broken.ts';

const front = '---\ntitle: a\n---\n';
/** Name, what was pasted under the front matter, what it becomes. */
const rows: [name: string, pasted: string, becomes: string][] = [
  ['soft hyphens', 'возв\u00adрат средств\u00ad', 'возврат средств'],
  ['Windows line endings', 'а\r\nб\r\n', 'а\nб\n'],
  ['a tab between words', 'а\tб \t в', 'а б в'],
  ['tabs at both ends of a paragraph', '\tа\t\n', 'а\n'],
  ['bullets with and without a space', '• а\n•\tб\n·в\n\uf0b7\tг', '- а\n- б\n- в\n- г'],
  ['bullets under a paragraph', 'Можно:\n• а;\n• б.', 'Можно:\n- а;\n- б.'],
  ['an indented list', '  • а\n  • б', '- а\n- б'],
  ['no-break hyphens', 'интернет\u2011магазин', 'интернет-магазин'],
  ['thin spaces', '10\u2009000\u2003тенге', '10\u00a0000 тенге'],
  ['letters of two characters', 'трехдневныи\u0306', 'трехдневный'],
];
/** What a person must look at: it stays as it is. */
const kept: [name: string, text: string][] = [
  ['a bullet under another one', '• а\n  • б'],
  ['a bullet inside a line', 'а; • б'],
  ['a tab before an item of an inner list', '- а\n\t- б'],
  ['a zero-width space', 'а\u200bб'],
  ['a change of direction', 'а\u202eб'],
  ['no-break spaces', 'а\u00a0б\u202fв'],
];

for (const [name, pasted, becomes] of rows)
  test(`${name} are mended once and for all`, () => {
    const { text, mends } = mended('documents/a/b/ru.mdx', front + pasted);
    assert.equal(text, front + becomes);
    assert.ok(mends.length > 0);
    assert.deepEqual(mended('documents/a/b/ru.mdx', text), { text, mends: [] });
  });
for (const [name, text] of kept)
  test(`${name} is left to a person`, () => {
    const { text: after } = mended('documents/a/b/ru.mdx', front + text);
    assert.equal(after.slice(front.length), text.replace('• а\n', '- а\n'));
  });
test('an indent of data is left to a person, and no bullet in data is touched', () => {
  const { text } = mended('site.yaml', '\t- a\nname: "• б\tв"\r\n');
  assert.equal(text, '\t- a\nname: "• б в"\n');
});

const offer = 'documents/payment/offer/ru.mdx';
const fix = (dir: string) =>
  spawnSync(process.execPath, ['src/cli/check.ts', '--fix'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir },
  });

test('npm run check -- --fix mends the drafts, prints file, line and what, touches nothing else, and is done once', async () => {
  const dir = contentCopy('mended');
  const before = readTree(dir);
  const windows = (path: string) =>
    writeFileSync(join(dir, path), `\ufeff${before.text(path).replaceAll('\n', '\r\n')}`);
  windows('site.yaml');
  windows(offer);
  edit(dir, { file: offer, find: 'номер карты', replace: 'но\u00adмер\tкарты' });
  const rules = new Set((await check(readTree(dir))).map(({ rule }) => rule));
  assert.ok(rules.has('encoding'));
  const { stdout, stderr, status } = fix(dir);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /mended\/documents\/payment\/offer\/ru\.mdx:13 мягкий перенос удалён\n/);
  assert.match(stdout, /mended\/site\.yaml:1 концы строк Windows \(CRLF\) заменены на LF \(\d+\)\n/);
  const after = readTree(dir);
  assert.deepEqual(after.paths, before.paths);
  for (const path of after.paths) assert.equal(after.text(path), before.text(path), path);
  assert.deepEqual(await check(after), []);
  assert.match(fix(dir).stdout, /^Исправлять нечего/);
});

test('a sealed copy and a file in another encoding stay as they are, byte for byte', () => {
  const dir = contentCopy('not-mended');
  const sealed = 'documents/payment/editions/2025-11-26/offer/ru.mdx';
  edit(dir, { file: sealed, find: 'номер карты', replace: 'но\u00adмер\tкарты' });
  writeFileSync(join(dir, offer), Buffer.from('2d2d2d0d0a7469746c653a20cef4e5f0f2e00d0a2d2d2d0d0a', 'hex'));
  const bytes = [sealed, offer].map((path) => readFileSync(join(dir, path)));
  assert.equal(fix(dir).status, 1);
  assert.deepEqual(
    [sealed, offer].map((path) => readFileSync(join(dir, path))),
    bytes,
  );
});
