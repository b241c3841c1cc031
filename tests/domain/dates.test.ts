import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayBefore, digits, isDate } from '../../src/domain/dates.ts';
import kk from '../../src/i18n/kk.ts';
import ru from '../../src/i18n/ru.ts';

test('each language writes dates in its own way', () => {
  assert.equal(ru.longDate('2025-11-26').replaceAll('\u00a0', ' '), '26 ноября 2025 г.');
  assert.equal(kk.longDate('2025-11-26').replaceAll('\u00a0', ' '), '2025 жылғы 26 қараша');
  assert.equal(digits('2026-03-01'), '01.03.2026');
});

test('the edition line reads as the seller writes it, and has a Kazakh counterpart', () => {
  assert.equal(ru.editionLine('2025-11-26'), 'Редакция от 26.11.2025');
  assert.equal(kk.editionLine('2025-11-26'), '2025 жылғы 26 қарашадағы редакция');
});

test('Kazakh months take the ending that matches their vowels', () => {
  const ends = Array.from({ length: 12 }, (_, month) =>
    kk
      .editionLine(`2026-${String(month + 1).padStart(2, '0')}-05`)
      .slice('2026 жылғы 5 '.length, -' редакция'.length),
  );
  assert.deepEqual(ends, [
    'қаңтардағы',
    'ақпандағы',
    'наурыздағы',
    'сәуірдегі',
    'мамырдағы',
    'маусымдағы',
    'шілдедегі',
    'тамыздағы',
    'қыркүйектегі',
    'қазандағы',
    'қарашадағы',
    'желтоқсандағы',
  ]);
});

test('only days that exist are dates', () => {
  for (const good of ['2025-11-26', '2024-02-29', '2000-02-29', '2026-12-31']) assert.ok(isDate(good), good);
  for (const bad of [
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26.11.2025',
    '2026-1-1',
    '',
  ])
    assert.ok(!isDate(bad), bad);
});

test('the day before crosses months, years and leap days', () => {
  assert.equal(dayBefore('2026-03-10'), '2026-03-09');
  assert.equal(dayBefore('2026-03-01'), '2026-02-28');
  assert.equal(dayBefore('2024-03-01'), '2024-02-29');
  assert.equal(dayBefore('2026-01-01'), '2025-12-31');
  assert.throws(() => dayBefore('2026-02-30'), RangeError);
});
