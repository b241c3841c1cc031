import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { editionFolder, signaturePath } from '../../src/domain/content-paths.ts';
import { readDer } from '../../src/domain/der.ts';
import { sealedText } from '../../src/tree/contents.ts';
import { described, logStamps, signatureOf, stamped } from '../../src/tree/signatures.ts';
import { readTree } from '../../src/tree/tree.ts';
import { changedClause } from '../fixtures/changed-clause.ts';
import { authority } from '../support/authority.ts';
import { contentCopy, edit } from '../support/broken.ts';
import { hashes } from '../support/hashes.ts';
import { seededRandom } from '../support/random.ts';
import { lastRecord } from '../support/real-log.ts';

const [own, other] = [authority('Test CA'), authority('Other CA')];
const files = mkdtempSync(join(tmpdir(), 'signed-'));
const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(files, name), bytes);
  return join(files, name);
};
const { document, edition, revision } = lastRecord;
const signed = { document, edition, revision, lang: 'ru' };
const text = file('text.txt', (await sealedText(readTree('content'), editionFolder(signed), 'ru')) ?? '');
const good = own.sign(text);

const seal = (dir: string, ...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/seal.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir, BUILD_DATE: '2027-01-15' },
  });
const attach = (dir: string, signature: string, ...more: string[]) =>
  seal(dir, '--attach', signature, '--edition', edition, '--lang', 'ru', ...more);
const today = new Date().toISOString().slice(0, 10);

test("a seller's signature is kept beside the text with what it says, and the content passes the check", async () => {
  const dir = contentCopy('attached');
  const { status, stdout } = attach(dir, good, '--ca', own.ca);
  assert.equal(status, 0);
  assert.ok(stdout.includes(`${signaturePath(signed)}. Проверено`), stdout);
  assert.match(stdout, /сертификаты тоже/);
  const { signers = [], isVerifiable } = signatureOf(readTree(dir), signed) ?? {};
  const [{ subject, issuer, day, wasValid } = {}] = signers;
  assert.deepEqual([subject, issuer, day, wasValid], ['УМИРБАЕВА АСЕМ', 'Test CA', today, true]);
  assert.equal(isVerifiable, true);
  assert.deepEqual(await check(readTree(dir)), []);
});

test('a signature in Base64, and one without a named authority, are accepted and said to be so', () => {
  const dir = contentCopy('attached base64');
  const pem = file('base64.cms', readFileSync(good).toString('base64').replace(/.{64}/g, '$&\n'));
  const { status, stdout } = attach(dir, pem);
  assert.equal(status, 0);
  assert.match(stdout, /Кем выдан сертификат, не проверено/);
  assert.deepEqual(readFileSync(join(dir, signaturePath(signed))), readFileSync(good));
});

test('a signature whose lengths are told by end marks (BER) is read as well', () => {
  const dir = contentCopy('attached ber');
  const { content } = readDer(readFileSync(good));
  const ber = file('ber.cms', Buffer.concat([Buffer.of(0x30, 0x80), content, Buffer.of(0, 0)]));
  assert.equal(attach(dir, ber, '--ca', own.ca).status, 0);
  assert.equal(signatureOf(readTree(dir), signed)?.signers[0]?.subject, 'УМИРБАЕВА АСЕМ');
});

test('whatever bytes are missing or altered, a signature and a time stamp are read or are none', () => {
  const random = seededRandom(1);
  for (const [path, parse] of [
    [good, described],
    [own.stamp(text), (bytes: Uint8Array) => stamped(bytes, 1)],
  ] as const) {
    const bytes = readFileSync(path);
    for (let length = 0; length < bytes.length; length++)
      assert.equal(parse(bytes.subarray(0, length)), undefined);
    for (let i = 0; i < 2000; i++) {
      const other = Buffer.from(bytes);
      other[Math.floor(random() * other.length)] = Math.floor(random() * 256);
      parse(other);
    }
  }
});

/** The signature with a national algorithm in place of SHA-256: its identifiers are of equal length. */
const national = () => {
  const bytes = readFileSync(good);
  const [sha256, gost] = ['608648016503040201', '2a830e030a01030101'].map((each) => Buffer.from(each, 'hex'));
  for (let at = bytes.indexOf(sha256 ?? ''); at >= 0; at = bytes.indexOf(sha256 ?? '', at))
    gost?.copy(bytes, at);
  return bytes;
};

test('a signature by an algorithm that OpenSSL does not have is kept, and it is said where to verify it', async () => {
  const dir = contentCopy('attached gost');
  const { status, stdout } = attach(dir, file('gost.cms', national()), '--ca', own.ca);
  assert.equal(status, 0);
  assert.match(stdout, /ГОСТ.*Проверьте подпись в НУЦ РК \(pki\.gov\.kz\)/);
  assert.equal(signatureOf(readTree(dir), signed)?.isVerifiable, false);
  assert.deepEqual(await check(readTree(dir)), []);
});

test('a dry run says whose signatures do not cover the next edition', () => {
  const dir = contentCopy('attached dry');
  assert.equal(attach(dir, good).status, 0);
  assert.equal(seal(dir, '--timestamp', own.stamp(join(dir, 'editions.log'))).status, 0);
  edit(dir, changedClause);
  const { stdout } = seal(dir, '--date', '2026-03-01', '--note-ru', 'У.', '--note-kk', 'Н.', '--dry-run');
  assert.match(stdout, /Подписать заново: 2\n.*«ru»: подпись продавца.*\n.*метки времени/);
});

const altered = Buffer.from(readFileSync(good));
altered.writeUInt8(altered.readUInt8(altered.length - 9) ^ 1, altered.length - 9);

const refused: [string, string, string[], RegExp][] = [
  ['of another text', own.sign(file('other.txt', 'Other.\n')), [], /подписан другой текст/],
  [
    'with an expired certificate',
    own.sign(text, { by: 'late' }),
    [],
    /в день подписи не действовал \(2020-01-01 – 2021-01-01\)/,
  ],
  ['of another authority', good, ['--ca', other.ca], /не тем центром/],
  ['that is cut short', file('short.cms', readFileSync(good).subarray(0, 900)), [], /файл обрезан/],
  ['that was altered', file('altered.cms', altered), ['--ca', own.ca], /не сходится/],
  ['with the text in it', own.sign(text, { args: ['-nodetach'] }), [], /нужна отсоединённая/],
  ['with the text in pieces in it', own.sign(text, { args: ['-stream'] }), [], /нужна отсоединённая/],
  ['without a certificate', own.sign(text, { args: ['-nocerts'] }), [], /нет сертификата/],
  [
    'of a revision that there is not',
    good,
    ['--revision', String(revision + 1)],
    new RegExp(`опубликованного текста нет: .*r${revision + 1}`),
  ],
  ['that is not there', '/nowhere.cms', [], /файла нет/],
];
for (const [name, signature, args, message] of refused)
  test(`a signature ${name} is refused, and nothing is written`, () => {
    const dir = contentCopy(`not attached ${name}`);
    const before = hashes(dir);
    const { status, stderr } = attach(dir, signature, ...args);
    assert.equal(status, 1);
    assert.match(stderr, message);
    assert.match(stderr, /Что сделать: /);
    assert.doesNotMatch(stderr, /\bat .*\.ts:\d/);
    assert.deepEqual(hashes(dir), before);
  });

test('a signature is replaced only by one that has its signers too', () => {
  const dir = contentCopy('attached twice');
  assert.equal(attach(dir, good).status, 0);
  assert.match(attach(dir, other.sign(text)).stderr, /в новой нет тех, кто подписал прежнюю/);
  assert.equal(attach(dir, own.sign(text)).status, 0);
});

test('a time stamp covers the log as it was and survives the next sealing', async () => {
  const dir = contentCopy('stamped');
  const log = join(dir, 'editions.log');
  const { length } = readFileSync(log);
  const { status, stdout } = seal(dir, '--timestamp', own.stamp(log), '--ca', own.ca);
  assert.equal(status, 0);
  assert.match(stdout, new RegExp(`timestamps/${length}\\.tsr\\. Проверено`));
  edit(dir, changedClause);
  assert.equal(
    seal(dir, '--date', '2026-03-01', '--note-ru', 'Уточнено.', '--note-kk', 'Нақтыланды.').status,
    0,
  );
  const tree = readTree(dir);
  const [stamp] = logStamps(tree);
  assert.equal(stamp?.length, length);
  assert.equal(stamp.time.slice(0, 10), today);
  assert.equal(stamp.authority, 'Time Stamping Test');
  assert.deepEqual(
    (await check(tree)).filter(({ rule }) => rule === 'signatures'),
    [],
  );
});

const wrongStamps: [string, string, string[], RegExp][] = [
  ['over another log', own.stamp(text), [], /стоит на другом журнале/],
  ['of another authority', own.stamp('content/editions.log'), ['--ca', other.ca], /не тем центром/],
  [
    'that is cut short',
    file('short.tsr', readFileSync(own.stamp('content/editions.log')).subarray(0, 700)),
    [],
    /файл обрезан/,
  ],
  ['that is a signature', good, [], /это не ответ службы/],
];
for (const [name, token, args, message] of wrongStamps)
  test(`a time stamp ${name} is refused`, () => {
    const { status, stderr } = seal(contentCopy(`not stamped ${name}`), '--timestamp', token, ...args);
    assert.equal(status, 1);
    assert.match(stderr, message);
  });
