import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForce, timeline } from '../../src/domain/editions.ts';

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

test('a day before the first edition, when none is in force, is an error', () => {
  assert.throws(() => inForce(editions, '2025-11-25'), /нет ни одной действующей/);
});

test('each edition ends the day before the next one comes into force', () => {
  const found = timeline(editions, '2026-03-10').map(({ latest, status, from, until, previous, next }) => [
    latest.date,
    status,
    from,
    until,
    previous?.date,
    next?.date,
  ]);
  assert.deepEqual(found, [
    ['2025-11-26', 'superseded', '2025-11-26', '2026-03-09', undefined, '2026-03-01'],
    ['2026-03-01', 'in force', '2026-03-10', '2026-08-31', '2025-11-26', '2026-09-01'],
    ['2026-09-01', 'future', '2026-09-01', undefined, '2026-03-01', undefined],
  ]);
});

test('an edition is still in force on its last day', () => {
  const status = (today: string) => timeline(editions, today)[0]?.status;
  assert.equal(status('2025-11-25'), 'future');
  assert.equal(status('2025-11-26'), 'in force');
  assert.equal(status('2026-03-09'), 'in force');
  assert.equal(status('2026-03-10'), 'superseded');
});

test('revisions belong to their edition, and the last one is the version to read', () => {
  const revised = [
    { date: '2026-03-01', revision: 10 },
    { date: '2026-03-01', revision: 2 },
    { date: '2025-11-26' },
    { date: '2026-03-01' },
  ];
  const [first, second, ...rest] = timeline(revised, '2026-05-01');
  assert.deepEqual(rest, []);
  assert.deepEqual(
    second?.revisions.map(({ revision }) => revision),
    [undefined, 2, 10],
  );
  assert.equal(second.latest.revision, 10);
  assert.equal(first?.next?.revision, 10);
  assert.equal(first.until, '2026-02-28');
  assert.equal(inForce(revised, '2026-05-01').revision, 10);
});
