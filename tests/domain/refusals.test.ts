import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editionRefusals, revisionRefusals, type EditionRequest } from '../../src/domain/refusals.ts';

const languages = ['ru', 'kk'];
const both = { ru: 'Изменён срок возврата.', kk: 'Қайтару мерзімі өзгерді.' };
const sealed = [
  { date: '2025-11-26' },
  { date: '2026-03-01', inForce: '2026-03-10' },
  { date: '2026-03-01', inForce: '2026-03-10', revision: 2 },
];
const wanted: EditionRequest = { date: '2026-05-01', inForce: '2026-05-10', notes: both, differs: true };

test('a later edition that differs and says what changed may be sealed', () => {
  assert.deepEqual(editionRefusals(sealed, wanted, languages), []);
  assert.deepEqual(editionRefusals(sealed, { ...wanted, inForce: undefined }, languages), []);
  assert.deepEqual(editionRefusals(sealed, { ...wanted, inForce: wanted.date }, languages), []);
});

test('the first edition may be sealed, as it has nothing to differ from', () => {
  assert.deepEqual(editionRefusals([], { ...wanted, differs: false }, languages), []);
});

const refused: [string, Partial<EditionRequest>, RegExp[]][] = [
  ['a date that does not exist', { date: '2026-02-30' }, [/«2026-02-30» не бывает/]],
  ['an in-force day that does not exist', { inForce: '2026-13-01' }, [/«2026-13-01» не бывает/]],
  ['the last edition’s date', { date: '2026-03-01' }, [/не позже последней редакции/]],
  ['an earlier date', { date: '2026-02-01' }, [/не позже последней редакции/]],
  [
    'an in-force day that is not after that of the last edition',
    { date: '2026-03-05', inForce: '2026-03-10' },
    [/не позже последней: та действует с 10\.03\.2026/],
  ],
  [
    'a date in force before the last edition is',
    { date: '2026-03-05', inForce: undefined },
    [/не позже последней: та/],
  ],
  [
    'an in-force day before the date of the edition',
    { inForce: '2026-04-30' },
    [/раньше своей даты, 30\.04\.2026/],
  ],
  ['an edition without a difference', { differs: false }, [/не отличаются от редакции от 01\.03\.2026/]],
  ['a missing note', { notes: { ru: both.ru } }, [/«kk»/]],
  ['blank notes', { notes: { ru: ' ', kk: '' } }, [/«ru»/, /«kk»/]],
  ['an edition with several faults', { date: 'x', notes: {} }, [/дата «x» записана не так/, /«ru»/, /«kk»/]],
];
for (const [name, changed, messages] of refused)
  test(`${name} is refused, with a remedy for each fault`, () => {
    const found = editionRefusals(sealed, { ...wanted, ...changed }, languages);
    assert.equal(found.length, messages.length, JSON.stringify(found));
    for (const [i, message] of messages.entries()) assert.match(found[i]?.message ?? '', message);
    assert.ok(found.every(({ remedy }) => remedy.length > 10));
  });

test('a correction of a sealed edition that gives its reason may be sealed', () => {
  const request = { date: '2025-11-26', reasons: both, differs: true };
  assert.deepEqual(revisionRefusals(sealed, request, languages), []);
});

test('a revision of an unknown edition, without a difference or without a reason is refused, with a remedy', () => {
  const request = { date: '2025-11-26', reasons: both, differs: true };
  const messages = (changed: Partial<typeof request>) =>
    revisionRefusals(sealed, { ...request, ...changed }, languages).map(
      ({ message, remedy }) => message + remedy,
    );
  assert.match(messages({ date: '2025-11-27' }).join(), /«2025-11-27» нет.*2025-11-26, 2026-03-01\./);
  assert.match(messages({ differs: false }).join(), /не отличается/);
  assert.match(messages({ reasons: { ...both, kk: ' ' } }).join(), /«kk».*--reason-kk/);
});
