import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { errors } from '../../src/checks/rule.ts';
import { parseLog } from '../../src/domain/log.ts';
import { recoverContent } from '../../src/publishing/transaction.ts';
import { readTree } from '../../src/tree/tree.ts';
import { contentCopy, edit } from '../support/broken.ts';
import { hashes } from '../support/hashes.ts';
import { realLog } from '../support/real-log.ts';

/** Tests interrupt every thirteenth file operation; `npm run torture` interrupts every one. */
const step = process.env['TORTURE'] === '1' ? 1 : 13;

const original = contentCopy('transaction original');
const dir = resolve('.cache/content/transaction');
let sealedHashes: [string, string][] = [];
let originalHashes: [string, string][] = [];
let operations = 0;

const seal = (interrupt: string) =>
  spawnSync(
    process.execPath,
    ['--import', './tests/support/interrupt.ts', 'tests/support/seal-child.ts', dir],
    {
      encoding: 'utf8',
      env: { ...process.env, INTERRUPT: `${interrupt} ${dir}` },
    },
  );

function restore(): void {
  rmSync(dir, { recursive: true, force: true });
  cpSync(original, dir, { recursive: true });
}

before(() => {
  for (const [file, find, replace] of [
    ['ru', 'введены неверно', 'введены с ошибкой'],
    ['kk', 'қате енгізілген', 'қатемен енгізілген'],
  ] as const)
    edit(original, { file: `documents/payment/refusal-reasons/${file}.mdx`, find, replace });
  writeFileSync(join(original, 'editions.log.sig'), 'the signature of the shorter log');
  restore();
  originalHashes = hashes(dir);
  const { status, stdout, stderr } = seal('count 0');
  assert.equal(status, 0, stderr);
  operations = Number(/operations: (\d+)/.exec(stdout)?.[1]);
  sealedHashes = hashes(dir);
  assert.ok(operations > 20 && sealedHashes.length > originalHashes.length, `${operations} operations`);
});

/** Whether the folder is in the state before or after the sealing; fails when it is in neither. */
async function state(after: string): Promise<'before' | 'after'> {
  const now = hashes(dir);
  const isAfter = now.length === sealedHashes.length;
  assert.deepEqual(now, isAfter ? sealedHashes : originalHashes, after);
  if (isAfter) assert.deepEqual(errors(await check(readTree(dir))), [], after);
  return isAfter ? 'after' : 'before';
}

describe('an interrupted sealing leaves the state before or after it, and the next command says which', () => {
  for (const how of ['kill', 'tear'])
    test(`after a ${how} at any file operation`, { timeout: 600_000 }, async (t) => {
      const found = { before: 0, after: 0 };
      let said = 0;
      for (let at = 1; at <= operations; at += step) {
        restore();
        const { signal, status } = seal(`${how} ${at}`);
        if (how === 'tear' && signal === null) assert.equal(status, 0);
        else assert.equal(signal, 'SIGKILL', `operation ${at}`);
        const message = recoverContent(dir);
        if (message !== undefined) {
          said += 1;
          assert.match(message, /^Прошлая команда была прервана.*(теперь закончено|тексты как были)\.$/);
        }
        found[await state(`${how} at operation ${at}`)] += 1;
        // Nothing stands in the way of the next command.
        assert.equal(recoverContent(dir), undefined);
      }
      t.diagnostic(
        `${how}: ${found.before + found.after} times; before ${found.before}, after ${found.after}, said ${said}`,
      );
      assert.ok(found.before && found.after);
    });

  test('on a disk that fills up at any operation', { timeout: 600_000 }, async (t) => {
    const found = { before: 0, after: 0 };
    for (let at = 1; at <= operations; at += step) {
      restore();
      const { status, stderr } = seal(`full ${at}`);
      if (status !== 0) {
        assert.match(stderr, /^Не получилось: .*на диске нет места/);
        assert.doesNotMatch(stderr, /\bat .*\.ts:\d/);
      }
      const message = recoverContent(dir);
      const now = await state(`full at operation ${at}: ${stderr}`);
      // What the message promises is true.
      if (stderr.includes('ни один файл не изменён')) assert.deepEqual([now, message], ['before', undefined]);
      found[now] += 1;
    }
    t.diagnostic(`full: before ${found.before}, after ${found.after}`);
    assert.ok(found.before);
  });
});

test('npm run check finishes what a killed sealing decided, and says so in Russian', () => {
  restore();
  // The last operations are renames into place: kill at the first of them.
  let at = operations;
  do {
    restore();
    seal(`kill ${at}`);
    at -= 1;
  } while (!existsSync(join(dir, '.publishing/plan.json')));
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/check.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir },
  });
  assert.match(
    stderr,
    /^Прошлая команда была прервана на середине\. «публикация .*2026-03-01»: теперь закончено\.\n/,
  );
  assert.equal(status, 0);
  assert.deepEqual(hashes(dir), sealedHashes);
});

test('an old signature is never left with a new log, whenever a sealing is killed', () => {
  for (let at = 1; at <= operations; at += Math.min(step, 7)) {
    restore();
    seal(`kill ${at}`);
    const log = readFileSync(join(dir, 'editions.log'), 'utf8');
    const isOld = parseLog(log).length === realLog.length;
    assert.ok(isOld || !existsSync(join(dir, 'editions.log.sig')), `operation ${at}`);
  }
});

test('of two simultaneous sealings, for the same or different dates, one succeeds and the other says why it did not', async () => {
  for (const dates of [
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01', '2026-04-01'],
  ]) {
    restore();
    const run = async (date: string) => {
      const child = spawn(
        process.execPath,
        ['src/cli/seal.ts', '--date', date, '--note-ru', 'А.', '--note-kk', 'Ә.'],
        { env: { ...process.env, CONTENT_DIR: dir, BUILD_DATE: '2027-01-15' } },
      );
      let said = '';
      child.stdout.on('data', (piece) => (said += String(piece)));
      child.stderr.on('data', (piece) => (said += String(piece)));
      const [code] = (await once(child, 'close')) as [number];
      return { code, said };
    };
    const results = await Promise.all(dates.map(run));
    assert.deepEqual(
      results.map(({ code }) => code).sort(),
      [0, 1],
      results.map(({ said }) => said).join('\n'),
    );
    const refused = results.find(({ code }) => code === 1)?.said ?? '';
    assert.match(refused, /уже работает npm run seal|не позже последней редакции/);
    assert.equal(parseLog(readFileSync(join(dir, 'editions.log'), 'utf8')).length, realLog.length + 1);
    assert.deepEqual(errors(await check(readTree(dir))), []);
  }
});

test('a computer clock behind the last log record is reported as a wrong clock, not as a broken log', () => {
  restore();
  assert.equal(seal('count 0').status, 0);
  edit(dir, {
    file: 'documents/payment/refusal-reasons/ru.mdx',
    find: 'введены с ошибкой',
    replace: 'введены неверно',
    also: [
      {
        file: 'documents/payment/refusal-reasons/kk.mdx',
        find: 'қатемен енгізілген',
        replace: 'қате енгізілген',
      },
    ],
  });
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/cli/seal.ts', '--date', '2027-02-01', '--note-ru', 'А.', '--note-kk', 'Ә.'],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: dir, BUILD_DATE: '2026-12-31' } },
  );
  assert.equal(status, 1);
  assert.match(
    stderr,
    /часы этого компьютера отстают: по ним сегодня 31\.12\.2026, а последняя запись журнала сделана 15\.01\.2027/,
  );
  assert.match(stderr, /Что сделать: Поставьте на компьютере верную дату/);
});

test('a sealing on a disk that is really full leaves everything as it was', (t) => {
  const disk = resolve('.cache/small-disk');
  mkdirSync(disk, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  if (mounted.status !== 0) {
    t.diagnostic('a small disk could not be mounted here: only the simulated one was tested');
    return;
  }
  try {
    const content = join(disk, 'content');
    cpSync(original, content, { recursive: true });
    // Fill the disk, then leave room for a few small files only.
    const ballast = join(disk, 'ballast');
    spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4k']);
    truncateSync(ballast, statSync(ballast).size - 24 * 1024);
    const before = hashes(content);
    const { status, stderr } = spawnSync(process.execPath, ['tests/support/seal-child.ts', content], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stderr, /на диске нет места/);
    assert.match(stderr, /ни один файл не изменён/);
    assert.deepEqual(hashes(content), before);
  } finally {
    spawnSync('umount', [disk]);
  }
});
