/**
 * A command that a test runs: takes the lock 20 times and, while it holds the lock, makes the folder `inside`, which
 * fails when another process is inside. `node tests/support/lock-child.ts <lock> <inside>`
 */
import { mkdirSync, rmdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Locked, takeLock } from '../../src/tree/lock.ts';

const [lock = '', inside = ''] = process.argv.slice(2);
for (let taken = 0; taken < 20;) {
  try {
    const release = takeLock(lock, 'npm run seal');
    mkdirSync(inside);
    await setTimeout(1);
    rmdirSync(inside);
    release();
    taken += 1;
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
  }
  await setTimeout(1);
}
