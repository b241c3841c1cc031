import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForce } from '../../src/domain/editions.ts';

const editions = [
  { date: '2026-03-01', inForce: '2026-03-10' },
  { date: '2025-11-26' },
  { date: '2026-09-01', inForce: undefined },
];

const cases: [string, string][] = [
  ['2025-11-26', '2025-11-26'],
  ['2026-03-09', '2025-11-26'],
  ['2026-03-10', '2026-03-01'],
  ['2026-08-31', '2026-03-01'],
  ['2026-09-01', '2026-09-01'],
];
for (const [today, date] of cases)
  test(`on ${today} the edition of ${date} is in force`, () =>
    assert.equal(inForce(editions, today).date, date));

test('before the first edition there is none, and that is an error', () => {
  assert.throws(() => inForce(editions, '2025-11-25'), /нет ни одной действующей/);
});
