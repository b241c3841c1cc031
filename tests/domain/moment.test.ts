import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInAlmaty } from '../../src/domain/moment.ts';

const days: [string, string][] = [
  ['2026-12-01T14:05+05:00', '2026-12-01'],
  ['2026-12-01T23:30+05:00', '2026-12-01'],
  ['2026-12-01T20:30Z', '2026-12-02'],
  ['2026-12-01T00:30:15+09:00', '2026-11-30'],
  // Almaty was at +06:00 until 1 March 2024.
  ['2024-02-01T18:30Z', '2024-02-02'],
  ['2026-12-01', '2026-12-01'],
];
for (const [moment, day] of days)
  test(`${moment} is ${day} in Almaty`, () => {
    assert.equal(dayInAlmaty(moment), day);
  });

for (const wrong of [
  '',
  '01.12.2026',
  '2026-12-01T14:05',
  '2026-02-30',
  '2026-12-01T25:00Z',
  '2026-12-01T14:05+5',
])
  test(`«${wrong}» is no moment`, () => {
    assert.equal(dayInAlmaty(wrong), undefined);
  });
