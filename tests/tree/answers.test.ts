import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { seal } from '../../src/publishing/seal.ts';
import { judgedAnswers } from '../../src/tree/answers.ts';
import { shownCopies } from '../../src/tree/confirmation.ts';
import { readTree } from '../../src/tree/tree.ts';
import { editionsTree, fixtureDay, notProved } from '../fixtures/editions.ts';
import { merchantDay, merchantTree } from '../fixtures/merchant.ts';
import { changedClause } from '../fixtures/changed-clause.ts';
import { contentCopy, edit } from '../support/broken.ts';

/** An answer with invented words. */
const answer = (id: string, clauses: string[]) => `
- id: ${id}
  clauses: [${clauses.join(', ')}]
  whom: [support]
  words:
    ru: { ask: [Где ${id}, куда ${id}, зачем ${id}], answer: Так сказано в текстах. }
    kk: { ask: [${id} қайда, ${id} неге, ${id} қашан], answer: Мәтіндерде солай айтылған. }
`;

/** Writes these answers over whatever a content folder has, confirmed by nobody. */
function withAnswers(dir: string, answers: Record<string, string[]>): string {
  rmSync(join(dir, 'answers.lock.yaml'), { force: true });
  const replace = Object.entries(answers).map(([id, clauses]) => answer(id, clauses));
  edit(dir, { write: 'answers.yaml', replace: replace.join('') });
  return dir;
}

/** The ids of the answers that a site shows. */
const shown = (dir: string, day: string, isDraft = false): string[] => {
  const tree = readTree(dir);
  return judgedAnswers(tree, shownCopies(tree, day, isDraft)).flatMap(({ answer: { id }, causes }) =>
    causes.length ? [] : [id],
  );
};

const command = (name: string, dir: string, day: string, ...args: string[]) =>
  spawnSync(process.execPath, [`src/cli/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir, BUILD_DATE: day },
  });

const confirm = (dir: string, day: string, ...ids: string[]) => {
  const { status, stdout, stderr } = command('answers', dir, day, '--confirm', ...ids);
  assert.equal(status, 0, stderr);
  return stdout;
};

/** What the check warns of. */
const warnings = async (dir: string) => {
  const found = await check(readTree(dir));
  return found.filter(({ rule }) => rule === 'answers').map(({ message }) => message);
};

const day = '2026-11-26';
const words = { ru: 'Уточнено.', kk: 'Нақтыланды.' };
const three = { wrong: ['payment 3.3'], cards: ['payment 1.2'], lost: [] };
const sealChanged = (dir: string, date: string, on: string) =>
  seal(dir, { kind: 'edition', document: 'payment', date, words }, on, notProved);

test('an answer is shown once it is confirmed, and only the one that is named', () => {
  const dir = withAnswers(contentCopy('answers confirmed'), three);
  assert.deepEqual(shown(dir, day), []);
  confirm(dir, day, 'cards');
  assert.deepEqual(shown(dir, day), ['cards']);
  confirm(dir, day);
  assert.deepEqual(shown(dir, day), ['wrong', 'cards', 'lost']);
});

describe('a clause that changed', () => {
  let dir: string;
  before(() => {
    dir = withAnswers(contentCopy('answers changed'), three);
    confirm(dir, day);
    edit(dir, changedClause);
  });

  test('in the draft hides nothing yet, but the draft site and the check know', async () => {
    assert.deepEqual(shown(dir, day), ['wrong', 'cards', 'lost']);
    assert.deepEqual(shown(dir, day, true), ['cards']);
    const found = await warnings(dir);
    assert.equal(found.length, 2, found.join('\n'));
    assert.match(
      found[0] ?? '',
      /пункта payment 3\.3.*после публикации черновика сайт не покажет ответ: wrong$/,
    );
    assert.match(found[1] ?? '', /документа payment.*: lost$/);
  });

  test('hides, once sealed, the answers on it and those that the texts do not say', async () => {
    await sealChanged(dir, '2026-12-01', '2026-12-01');
    assert.deepEqual(shown(dir, '2026-12-01'), ['cards']);
    assert.deepEqual(shown(dir, day), ['wrong', 'cards', 'lost'], 'not before its day');
    const { stdout } = command('answers', dir, '2026-12-01');
    assert.match(stdout, /✗ wrong: .*\n {4}payment 3\.3: текст изменился\n✓ cards/);
  });

  test('is shown as it was and as it is when its answer is confirmed again, before and after the day', () => {
    const said = confirm(dir, day, 'wrong');
    assert.match(said, /payment 3\.3 \(действует с 01\.12\.2026\)/);
    assert.match(said, /ru было: .*введены неверно;\n.*ru стало: .*введены с ошибкой;/);
    assert.deepEqual(shown(dir, day), ['wrong', 'cards', 'lost']);
    assert.deepEqual(shown(dir, '2026-12-01'), ['wrong', 'cards']);
  });
});

test('an answer confirmed while the new text is still a draft does not vanish on its day', async () => {
  const dir = withAnswers(contentCopy('answers ahead'), three);
  edit(dir, changedClause);
  confirm(dir, day);
  await sealChanged(dir, '2026-12-01', '2026-12-01');
  for (const on of [day, '2026-12-01']) assert.deepEqual(shown(dir, on), ['wrong', 'cards', 'lost'], on);
});

test('npm run seal names the answers that the new edition hides, and seals it all the same', () => {
  const dir = withAnswers(contentCopy('answers sealed'), three);
  confirm(dir, day);
  edit(dir, changedClause);
  const notes = ['--note-ru', words.ru, '--note-kk', words.kk];
  const { status, stdout, stderr } = command('seal', dir, '2026-12-01', '--date', '2026-12-01', ...notes);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /Внимание: .*сайт не показывает ответов: 2 \(wrong, lost\)/);
});

test('with several editions, one still to come and a second document, each answer follows its own texts', async () => {
  const dir = withAnswers(await editionsTree('answers-editions'), {
    cards: ['payment 1.2'],
    refund: ['refund 1.1'],
    lost: [],
  });
  confirm(dir, fixtureDay);
  for (const on of [fixtureDay, '2027-07-01'])
    assert.deepEqual(shown(dir, on), ['cards', 'refund', 'lost'], on);
  assert.deepEqual(await warnings(dir), []);
});

test('a clause that a later edition dropped hides its answers and is no error', async () => {
  const dir = withAnswers(await editionsTree('answers-dropped'), {
    last: ['payment 2.8'],
    cards: ['payment 1.2'],
  });
  confirm(dir, fixtureDay);
  assert.deepEqual(shown(dir, fixtureDay), ['cards']);
  assert.match((await warnings(dir)).join('\n'), /^пункта payment 2\.8 нет; сайт не показывает ответ: last$/);
});

test('a new document hides the answers that the texts do not say, in one message, and no others', async () => {
  const dir = withAnswers(await editionsTree('answers-document'), {
    cards: ['payment 1.2'],
    lost: [],
    free: [],
  });
  confirm(dir, fixtureDay);
  const lock = readFileSync(join(dir, 'answers.lock.yaml'), 'utf8');
  // As the lock was before the refund terms came.
  const before = lock.replaceAll(/^ {2}refund:\n(?: {4}- .*\n)+/gm, '');
  assert.notEqual(before, lock);
  edit(dir, { write: 'answers.lock.yaml', replace: before });
  assert.deepEqual(shown(dir, fixtureDay), ['cards']);
  const found = await warnings(dir);
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /появился документ refund.*: lost, free$/);
});

test('with typed numbers a clause is named by its number or its anchor, and what is numbered under it belongs to it', async () => {
  const dir = withAnswers(await merchantTree('rental'), {
    deposit: ['offer 4.2'],
    annex: ['offer a1.1'],
    anchor: ['offer p4.2.1'],
  });
  confirm(dir, merchantDay);
  const tree = readTree(dir);
  const judged = judgedAnswers(tree, shownCopies(tree, merchantDay, false));
  assert.deepEqual(
    judged.map(({ grounds, causes }) => [
      grounds.map(({ clause }) => `${clause?.section ?? ''}#${clause?.number.anchor ?? ''}`).join(),
      causes.length,
    ]),
    [
      ['deposit#p4.2', 0],
      ['tariffs#a1.1', 0],
      ['deposit#p4.2.1', 0],
    ],
  );
  edit(dir, { file: 'documents/offer/deposit/ru.mdx', find: 'доплату по', replace: 'всю доплату по' });
  assert.deepEqual(shown(dir, merchantDay, true), ['annex']);
});

describe('npm run answers', () => {
  const dir = withAnswers(contentCopy('answers command'), three);

  test('changes nothing the second time', () => {
    confirm(dir, day);
    const lock = readFileSync(join(dir, 'answers.lock.yaml'), 'utf8');
    assert.match(confirm(dir, day), /^Всё уже подтверждено/);
    assert.equal(readFileSync(join(dir, 'answers.lock.yaml'), 'utf8'), lock);
  });

  test('refuses a name that no answer has and writes nothing', () => {
    rmSync(join(dir, 'answers.lock.yaml'));
    const { status, stderr } = command('answers', dir, day, '--confirm', 'cards', 'crads');
    assert.equal(status, 1);
    assert.match(stderr, /нет ответа «crads»/);
    assert.ok(!existsSync(join(dir, 'answers.lock.yaml')));
  });

  test('refuses texts that do not pass the check and writes nothing', () => {
    edit(dir, { file: 'documents/payment/offer/ru.mdx', find: 'Веб-Приложение', replace: 'Веб-Приложениe' });
    const { status, stderr } = command('answers', dir, day, '--confirm');
    assert.equal(status, 1);
    assert.match(stderr, /не проходят проверку/);
    assert.ok(!existsSync(join(dir, 'answers.lock.yaml')));
  });
});

test('a site without answers works', async () => {
  const dir = contentCopy('answers none');
  for (const file of ['answers.yaml', 'answers.lock.yaml']) rmSync(join(dir, file), { force: true });
  assert.deepEqual(shown(dir, day), []);
  assert.deepEqual(await warnings(dir), []);
  assert.equal(command('answers', dir, day).status, 0);
  assert.match(confirm(dir, day), /Всё уже подтверждено/);
});
