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

test('a later edition that differs and says what changed is sealed', () => {
  assert.deepEqual(editionRefusals(sealed, wanted, languages), []);
  assert.deepEqual(editionRefusals(sealed, { ...wanted, inForce: undefined }, languages), []);
  assert.deepEqual(editionRefusals(sealed, { ...wanted, inForce: wanted.date }, languages), []);
});

test('the first edition has nothing to differ from', () => {
  assert.deepEqual(editionRefusals([], { ...wanted, differs: false }, languages), []);
});

const refused: [string, Partial<EditionRequest>, RegExp[]][] = [
  ['a day that does not exist', { date: '2026-02-30' }, [/«2026-02-30» не бывает/]],
  ['an in-force day that does not exist', { inForce: '2026-13-01' }, [/«2026-13-01» не бывает/]],
  ['the last edition’s date', { date: '2026-03-01' }, [/не позже последней редакции/]],
  ['an earlier date', { date: '2026-02-01' }, [/не позже последней редакции/]],
  [
    'an in-force day not after the last',
    { date: '2026-03-05', inForce: '2026-03-10' },
    [/не позже последней: та действует с 10\.03\.2026/],
  ],
  [
    'a date in force before the last is',
    { date: '2026-03-05', inForce: undefined },
    [/не позже последней: та/],
  ],
  ['in force before its date', { inForce: '2026-04-30' }, [/раньше своей даты, 30\.04\.2026/]],
  ['no difference', { differs: false }, [/не отличаются от редакции от 01\.03\.2026/]],
  ['a note missing', { notes: { ru: both.ru } }, [/«kk»/]],
  ['notes of white space', { notes: { ru: ' ', kk: '' } }, [/«ru»/, /«kk»/]],
  ['several faults, all told at once', { date: 'x', notes: {} }, [/«x» не бывает/, /«ru»/, /«kk»/]],
];
for (const [name, changed, messages] of refused)
  test(`${name} is refused, with a remedy`, () => {
    const found = editionRefusals(sealed, { ...wanted, ...changed }, languages);
    assert.equal(found.length, messages.length, JSON.stringify(found));
    for (const [i, message] of messages.entries()) assert.match(found[i]?.message ?? '', message);
    assert.ok(found.every(({ remedy }) => remedy.length > 10));
  });

test('a correction of a sealed edition that gives its reason is sealed', () => {
  const request = { date: '2025-11-26', reasons: both, differs: true };
  assert.deepEqual(revisionRefusals(sealed, request, languages), []);
});

test('a revision of nothing, without difference or without reason is refused, with a remedy', () => {
  const request = { date: '2025-11-26', reasons: both, differs: true };
  const messages = (changed: Partial<typeof request>) =>
    revisionRefusals(sealed, { ...request, ...changed }, languages).map(
      ({ message, remedy }) => message + remedy,
    );
  assert.match(messages({ date: '2025-11-27' }).join(), /«2025-11-27» нет.*2025-11-26, 2026-03-01\./);
  assert.match(messages({ differs: false }).join(), /не отличается/);
  assert.match(messages({ reasons: { ...both, kk: ' ' } }).join(), /«kk».*--reason-kk/);
});
