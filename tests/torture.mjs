/**
 * npm run torture: in full what `npm test` samples: kills at every file operation, full disks, random edits, altered
 * pages, the PDFs of a history of editions. Takes a while.
 */
import { spawnSync } from 'node:child_process';

// The alterations are tried on a built site.
spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-reporter=spec',
    'tests/publishing/transaction.test.ts',
    'tests/build/output.test.ts',
    'tests/publishing/release/interrupted.test.ts',
    'tests/publishing/release/under-load.test.ts',
    'tests/checks/random-edits.test.ts',
    'tests/checks/forbidden.test.ts',
    'tests/publishing/alterations.dist.test.ts',
    'tests/build/pdf/pdf.dist.test.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, TORTURE: '1' } },
);
process.exitCode = status ?? 1;
