import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseLog } from '../../src/domain/log.ts';
import { verifySignatures } from '../../src/publishing/verification/signatures.ts';
import { sealedText } from '../../src/tree/contents.ts';
import { readTree } from '../../src/tree/tree.ts';
import { authority } from '../support/authority.ts';

const log = readFileSync('content/editions.log');
const text = (await sealedText(readTree('content'), 'documents/payment/editions/2025-11-26', 'ru')) ?? '';
const dir = mkdtempSync(join(tmpdir(), 'verified-'));
const textFile = join(dir, '2025-11-26.txt');
writeFileSync(textFile, text);
const [own, other] = [authority('Test CA'), authority('Other CA')];
const [cms, tsr] = ['ru/payment/editions/2025-11-26.r1.cms', `timestamps/${log.length}.tsr`];
const site = new Map<string, Uint8Array>([
  ['ru/payment/editions/2025-11-26.txt', Buffer.from(text)],
  [cms, readFileSync(own.sign(textFile))],
  [tsr, readFileSync(own.stamp('content/editions.log'))],
]);
const verify = (changed: Record<string, Uint8Array> = {}, ca?: string) => {
  const files = new Map([...site, ...Object.entries(changed)]);
  const read = (path: string) => Promise.resolve(files.get(path));
  return verifySignatures(
    read,
    log,
    parseLog(log.toString()),
    ca === undefined ? undefined : readFileSync(ca),
  );
};
const said = async (...args: Parameters<typeof verify>) =>
  (await verify(...args)).findings.map(({ path, message }) => `${path}: ${message}`);

test('signatures and time stamps of a site hold, with and without a trusted authority', async () => {
  const { findings, count, said: names } = await verify({}, own.ca);
  assert.deepEqual([findings, count], [[], 2]);
  assert.ok(names.includes('УМИРБАЕВА АСЕМ'));
  assert.deepEqual(await said(), []);
});

test('those of another authority are named', async () => {
  const found = await said({}, other.ca);
  assert.equal(found.length, 2);
  for (const line of found) assert.match(line, /выдан не тем центром/);
});

test('what is of other bytes, cut short or expired is named with its reason', async () => {
  const short = (path: string) => (site.get(path) ?? new Uint8Array()).subarray(0, 500);
  assert.match(
    (await said({ 'ru/payment/editions/2025-11-26.txt': Buffer.from('Other.\n') })).join(),
    /подписан другой текст/,
  );
  assert.match((await said({ [cms]: short(cms) })).join(), /2025-11-26\.r1\.cms: файл обрезан/);
  assert.match((await said({ [tsr]: short(tsr) })).join(), /\.tsr: файл обрезан/);
  assert.match((await said({ [tsr]: readFileSync(own.stamp(textFile)) })).join(), /на другом журнале/);
  const late = readFileSync(own.sign(textFile, { by: 'late' }));
  assert.match((await said({ [cms]: late })).join(), /в день подписи не действовал/);
  assert.match((await said({}, textFile)).join(), /нет сертификатов/);
});
