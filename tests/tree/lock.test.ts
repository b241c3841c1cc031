import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { Locked, takeLock } from '../../src/tree/lock.ts';

const root = resolve('.cache/locks');
before(() => rmSync(root, { recursive: true, force: true }));

/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** Makes a lock that the process `pid` holds, and returns its path. */
function lockOf(name: string, pid: number): string {
  const lock = join(root, name);
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, `${pid}.json`), JSON.stringify({ command: 'npm run seal', since: '10:00:00' }));
  return lock;
}

test('a lock is held until it is released', () => {
  const lock = join(root, 'a');
  const release = takeLock(lock, 'npm run build');
  assert.throws(() => takeLock(lock, 'npm run build'), Locked);
  release();
  takeLock(lock, 'npm run build')();
  assert.deepEqual(readdirSync(root), []);
});

test('a refused command learns which process holds the lock, with which command and since when', () => {
  assert.throws(
    () => takeLock(lockOf('b', process.ppid), 'npm run build'),
    new RegExp(
      `уже работает npm run seal \\(процесс ${process.ppid}, с 10:00:00\\).*\\nЧто сделать: дождитесь`,
    ),
  );
});

test('a lock of a dead process, or one that names no process, is taken over', () => {
  for (const lock of [lockOf('c', deadPid()), join(root, 'd')]) {
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'leftover'), '');
    takeLock(lock, 'npm run build')();
    assert.ok(!existsSync(lock));
  }
});

test('six processes that compete for an abandoned lock hold it one at a time', async () => {
  const lock = lockOf('e', deadPid());
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['tests/support/lock-child.ts', lock, join(root, 'inside')], {
      stdio: 'inherit',
    }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit')) as [number]));
  assert.deepEqual(
    codes.map(([code]) => code),
    [0, 0, 0, 0, 0, 0],
  );
});
