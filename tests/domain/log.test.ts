import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { nextLine, parseLog, verifyExtension, verifyLog, type Hash } from '../../src/domain/log.ts';
import type { LogRecord } from '../../src/domain/log-record.ts';

const hash: Hash = (content) => createHash('sha256').update(content).digest('hex');

const sealing = (changed: Partial<LogRecord> = {}) => ({
  kind: 'edition' as const,
  document: 'payment',
  edition: '2025-11-26',
  revision: 1,
  inForce: null,
  sealed: '2025-11-27',
  texts: { ru: { document: hash('т'), sections: { offer: hash('о') } } },
  files: { 'offer/ru.mdx': hash('ф') },
  ...changed,
});
const logOf = (...sealings: Partial<LogRecord>[]) =>
  sealings.reduce((log, changed) => log + nextLine(log, sealing(changed), hash), '');

const march = { edition: '2026-03-01', inForce: '2026-03-10', sealed: '2026-02-20' };
const revision = { kind: 'revision', revision: 2, sealed: '2026-02-20' } as const;
const good = logOf(
  {},
  revision,
  march,
  { ...march, ...revision },
  { document: 'privacy', sealed: '2026-02-21' },
);

test('a record is one line of RFC 8785 JSON: sorted keys, no white space', () => {
  assert.equal(
    logOf({ files: { б: hash('1'), a: hash('2'), '10': hash('3'), 'é"': hash('4') } }),
    `{"document":"payment","edition":"2025-11-26","files":{"10":"${hash('3')}","a":"${hash('2')}","é\\"":"${hash('4')}","б":"${hash('1')}"},` +
      `"inForce":null,"kind":"edition","previous":"${'0'.repeat(64)}","revision":1,"sealed":"2025-11-27","sequence":1,` +
      `"texts":{"ru":{"document":"${hash('т')}","sections":{"offer":"${hash('о')}"}}}}\n`,
  );
});

test('keys are sorted by UTF-16 code units, as RFC 8785 requires, not by code points', () => {
  const keys = ['\ufb33', '\u{1f600}', '\u20ac', '1', '\u0080'];
  const [line = ''] = logOf({ files: Object.fromEntries(keys.map((key) => [key, hash(key)])) }).split('\n');
  const found = [...line.matchAll(/"([^"]+)":"[0-9a-f]{64}"/g)].slice(0, 5).map(([, key]) => key);
  assert.deepEqual(found, ['1', '\u0080', '\u20ac', '\u{1f600}', '\ufb33']);
});

test('a record may say that it corrects a transcription, and has no other new field', () => {
  const log = logOf({}, { ...revision, transcription: true });
  assert.equal(parseLog(log)[1]?.transcription, true);
  assert.deepEqual(verifyLog(log, hash), []);
  assert.match(
    verifyLog(logOf({ transcription: true }), hash)[0]?.message ?? '',
    /не может быть исправлением набора/,
  );
  for (const wrong of [{ transcription: false }, { reviewed: true }])
    assert.match(
      verifyLog(logOf({}, { ...revision, ...wrong } as never), hash)[0]?.message ?? '',
      /испорчена/,
    );
});

test('appended records are read back, numbered and chained', () => {
  const records = parseLog(good);
  assert.deepEqual(
    records.map(({ sequence, edition, revision }) => [sequence, edition, revision]),
    [
      [1, '2025-11-26', 1],
      [2, '2025-11-26', 2],
      [3, '2026-03-01', 1],
      [4, '2026-03-01', 2],
      [5, '2025-11-26', 1],
    ],
  );
  const lines = good.split(/(?<=\n)/);
  assert.deepEqual(
    records.map(({ previous }) => previous),
    ['0'.repeat(64), ...lines.slice(0, -1).map((line) => hash(line))],
  );
  assert.deepEqual(verifyLog(good, hash), []);
  assert.deepEqual(verifyLog('', hash), []);
});

test('a line that is not a record is an error that names the line', () => {
  assert.throws(() => parseLog(`${good}{}\n`), /editions\.log:6/);
});

const broken: [string, string, number, RegExp][] = [
  ['a missing line', good.replace(/.*\n/, ''), 1, /первая строка ссылается/],
  ['swapped lines', good.replace(/(.*\n)(.*\n)/, '$2$1'), 1, /цепочка прервана/],
  ['an altered line', good.replace('2025-11-27', '2025-11-28'), 2, /строка 1 — не та/],
  ['a space in a line', good.replace('{', '{ '), 1, /испорчена/],
  ['an extra key', good.replace('{', '{"a":1,'), 1, /испорчена/],
  [
    'keys in another order',
    good.replace(/\{("document":"payment"),("edition":"[^"]*")/, '{$2,$1'),
    1,
    /испорчена/,
  ],
  ['a last line without a line end', good.slice(0, -1), 5, /испорчена/],
  ['an empty line', `${good}\n`, 6, /испорчена/],
  [
    'an edition dated before the one above it',
    logOf(march, { sealed: '2026-02-20' }),
    2,
    /после более поздней/,
  ],
  ['an edition sealed twice', logOf({}, {}), 2, /не следующая версия/],
  ['a revision without an edition', logOf(revision), 1, /не следующая версия/],
  ['a skipped revision', logOf({}, { ...revision, revision: 3 }), 2, /не следующая версия/],
  ['a revision recorded as an edition', logOf({}, { revision: 2 }), 2, /не следующая версия/],
  [
    'a sealing day before the previous one',
    logOf({}, { ...march, sealed: '2025-11-26' }),
    2,
    /день записи раньше/,
  ],
  ['an edition in force before its date', logOf({ inForce: '2025-11-25' }), 1, /раньше своей даты/],
];
for (const [name, log, line, message] of broken)
  test(`${name} is reported at its line, with a remedy`, () => {
    const [finding, ...rest] = verifyLog(log, hash);
    assert.ok(finding);
    assert.deepEqual([finding.path, finding.line, rest.length], ['editions.log', line, 0]);
    assert.match(finding.message, message);
    assert.match(finding.remedy, /git checkout/);
  });

test('a log may only grow at its end', () => {
  const [first = '', second = '', ...rest] = good.split(/(?<=\n)/);
  assert.deepEqual(verifyExtension('', good), []);
  assert.deepEqual(verifyExtension(first + second, good), []);
  assert.deepEqual(verifyExtension(good, good), []);
  assert.deepEqual(
    [
      verifyExtension(good, first),
      verifyExtension(good, ''),
      verifyExtension(good, [second, first, ...rest].join('')),
      verifyExtension(good, good.replace('payment', 'payment2')),
    ].map((found) => found.map(({ message }) => /строка (\d)/.exec(message)?.[1])),
    [['2'], ['1'], ['1'], ['1']],
  );
});
