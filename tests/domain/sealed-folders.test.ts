/** Flips a bit in every byte of the sealed files and of the log, one at a time: the pure verifiers must notice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextLine, parseLog, verifyExtension, verifyLog } from '../../src/domain/log.ts';
import { verifySealed, type Contents } from '../../src/domain/sealed-folders.ts';
import { contents } from '../../src/tree/contents.ts';
import { editionFiles } from '../../src/tree/copies.ts';
import { hash } from '../../src/tree/hash.ts';
import { readTree } from '../../src/tree/tree.ts';

const folder = 'documents/payment/editions/2025-11-26';
const content = readTree('content');
const files = editionFiles(content).get(folder) ?? new Map<string, Uint8Array>();
const sealed = await contents(content, folder);

/** The bytes with one bit of the byte at `place` flipped; which bit differs from byte to byte. */
const flip = (bytes: Uint8Array, place: number): Uint8Array =>
  bytes.with(place, (bytes[place] ?? 0) ^ (1 << (place % 8)));

const edition = {
  ...sealed,
  document: 'payment',
  edition: '2025-11-26',
  sealed: '2026-11-24',
};
const first = nextLine('', { ...edition, kind: 'edition', revision: 1 }, hash);
const log = first + nextLine(first, { ...edition, kind: 'revision', revision: 2 }, hash);
const tree = new Map([
  [folder, sealed],
  [`${folder}.r2`, sealed],
]);
const records = parseLog(log);

test('an untouched log and edition pass', () => {
  assert.deepEqual(verifyLog(log, hash), []);
  assert.deepEqual(verifySealed(records, tree), []);
});

test('a flipped bit in any byte of a sealed file is reported with the name of the file', (t) => {
  let flips = 0;
  let caught = 0;
  for (const [path, bytes] of files)
    for (let place = 0; place < bytes.length; place++) {
      const changed = { ...sealed, files: { ...sealed.files, [path]: hash(flip(bytes, place)) } };
      const found = verifySealed(records, new Map(tree).set(folder, changed));
      flips++;
      if (found.some((finding) => finding.path === `${folder}/${path}`)) caught++;
    }
  t.diagnostic(`${caught} of ${flips} flipped bytes in ${files.size} sealed files caught`);
  assert.ok(flips > 20_000);
  assert.equal(caught, flips);
});

test('a flipped bit in any byte of the log is detected with an older copy, and without it anywhere except in the last sealing day', (t) => {
  const lastDay = log.lastIndexOf('"sealed":"') + '"sealed":"'.length;
  const missed: number[] = [];
  let flips = 0;
  let caught = 0;
  const bytes = Buffer.from(log);
  for (let place = 0; place < bytes.length; place++) {
    const text = new TextDecoder().decode(flip(bytes, place));
    flips++;
    if (verifyExtension(log, text).length) caught++;
    if (!verifyLog(text, hash).length && !verifySealed(parseLog(text), tree).length) missed.push(place);
  }
  t.diagnostic(
    `${caught} of ${flips} flipped bytes of the log caught; ${flips - missed.length} without the older copy`,
  );
  assert.equal(caught, flips);
  // No later line proves the last one: only an older copy or a signature can.
  assert.ok(missed.every((place) => place >= lastDay && place < lastDay + '2026-11-24'.length));
});

test('an added or missing file or folder is reported', () => {
  const { 'edition.yaml': gone, ...fewer } = sealed.files;
  assert.ok(gone);
  const fate = (now: Contents) => verifySealed(records, new Map(tree).set(folder, now))[0]?.message;
  assert.match(fate({ ...sealed, files: fewer }) ?? '', /пропал/);
  assert.match(fate({ ...sealed, files: { ...sealed.files, 'x.yaml': gone } }) ?? '', /появился/);
  assert.match(verifySealed(records, new Map([[folder, sealed]]))[0]?.message ?? '', /нет папки .*\.r2/);
  assert.match(verifySealed(records.slice(0, 1), tree)[0]?.message ?? '', /нет в журнале/);
});

test('a text that is shown differently, or another in-force day, is reported although the files are intact', () => {
  const found = (now: Contents) => verifySealed(records, new Map(tree).set(folder, now));
  const { texts } = sealed;
  const [finding] = found({
    ...sealed,
    texts: { ...texts, kk: { sections: {}, ...texts['kk'], document: hash('another text') } },
  });
  assert.match(finding?.message ?? '', /текст kk редакции 2025-11-26 изменился/);
  assert.match(finding?.remedy ?? '', /сайт стал показывать текст иначе/);
  assert.match(found({ ...sealed, inForce: '2025-12-01' })[0]?.message ?? '', /не назван, а в .* 2025-12-01/);
});
