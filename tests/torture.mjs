/** npm run torture: in full what `npm test` samples: kills at every file operation, full disks, random edits. Takes a while. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-reporter=spec',
    'tests/publishing/transaction.test.ts',
    'tests/build/output.test.ts',
    'tests/checks/random-edits.test.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, TORTURE: '1' } },
);
process.exitCode = status ?? 1;
