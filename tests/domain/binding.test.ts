import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindingOn } from '../../src/domain/binding.ts';
import type { LogRecord } from '../../src/domain/log-record.ts';

const record = (
  edition: string,
  revision: number,
  sealed: string,
  inForce: string | null = null,
): LogRecord => ({
  sequence: 1,
  kind: revision === 1 ? 'edition' : 'revision',
  document: 'terms',
  edition,
  revision,
  inForce,
  sealed,
  texts: {},
  files: {},
  previous: '',
});
const log = [
  record('2025-11-26', 1, '2026-01-10'),
  record('2025-11-26', 2, '2026-02-01'),
  record('2026-03-01', 1, '2026-02-20', '2026-03-10'),
  record('2026-06-01', 1, '2026-07-01'),
];
const found = (day: string) => {
  const binding = bindingOn(log, day);
  return (
    binding && [
      binding.record.edition,
      binding.record.revision,
      binding.isProvable,
      binding.later?.edition ?? '',
    ]
  );
};

test('a day has the edition in force then, in the last revision sealed by then', () => {
  assert.deepEqual(found('2026-01-10'), ['2025-11-26', 1, true, '']);
  assert.deepEqual(found('2026-02-01'), ['2025-11-26', 2, true, '']);
  assert.deepEqual(found('2026-03-09'), ['2025-11-26', 2, true, '']);
  assert.deepEqual(found('2026-03-10'), ['2026-03-01', 1, true, '']);
  assert.deepEqual(found('2026-07-01'), ['2026-06-01', 1, true, '']);
});

test('before anything was sealed, the edition that says it applied is named, and that it is not proved', () => {
  assert.deepEqual(found('2026-01-09'), ['2025-11-26', 1, false, '']);
});

test('an edition published after the day does not replace the one that was published then', () => {
  assert.deepEqual(found('2026-06-15'), ['2026-03-01', 1, true, '2026-06-01']);
});

test('before the first edition there is none', () => {
  assert.equal(bindingOn(log, '2025-11-25'), undefined);
});
