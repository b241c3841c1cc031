import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { editionFolder } from '../../src/domain/content-paths.ts';
import { attachSignature, attachTimeStamp } from '../../src/publishing/attach.ts';
import { sealedText } from '../../src/tree/contents.ts';
import { readTree } from '../../src/tree/tree.ts';
import { authority } from './authority.ts';
import { urls } from '../../src/tree/site.ts';
import { signLog } from '../../src/publishing/sign.ts';
import { build, builtOnce } from './build.ts';
import { editionsTree, fixtureDay } from '../fixtures/editions.ts';
import { testOn } from './site.ts';

/** The folder of the site with a history and a signed log. */
const out = resolve('.cache/built/editions');
/** The file with the public key for the signature of the log. */
export const publicKey = `${out}.pem`;

/** The file with the certificate of the authority that issued those of a signer and of a time stamp. */
export const authorities = `${out}.ca.pem`;

async function makeSite(): Promise<void> {
  const content = await editionsTree('editions');
  const keys = mkdtempSync(join(tmpdir(), 'key-'));
  const keyFile = join(keys, 'key.pem');
  writeFileSync(keyFile, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const pem = signLog(content, keyFile);
  writeFileSync(publicKey, pem);
  const other = authority('Test CA');
  copyFileSync(other.ca, authorities);
  const signed = { document: 'payment', edition: '2026-09-01', revision: 2, lang: 'ru' };
  const text = join(keys, '2026-09-01.txt');
  writeFileSync(text, (await sealedText(readTree(content), editionFolder(signed), 'ru')) ?? '');
  await attachSignature(content, signed, other.sign(text), other.ca);
  attachTimeStamp(content, other.stamp(join(content, 'editions.log')), other.ca);
  rmSync(keys, { recursive: true });
  build(out, { CONTENT_DIR: content, BUILD_DATE: fixtureDay });
}

/** Builds the site once in each run of `npm test`. */
const editionsSite = () => builtOnce(out, makeSite);

/** A browser test against the site with a history. */
export const test = testOn(editionsSite);

/** The text of a file of the site with a history. */
export const file = (path: string): string => readFileSync(join(out, path), 'utf8');

/** The languages of the site. */
export const languages = ['ru', 'kk'];
/** The address of an edition, or of a revision, of the payment terms. */
export const edition = (lang: string, name: string) => urls.edition(lang, 'payment', name);
/** The address of an edition's languages side by side, or of the edition in force. */
export const parallel = (lang: string, name?: string) => urls.parallel(lang, 'payment', name);
/** The address of an edition's redline. */
export const changes = (lang: string, date: string) => urls.changes(lang, 'payment', date);
/** The names of the editions of the payment terms, and of some revisions. */
export const names = [
  '2025-11-26',
  '2025-11-26.r1',
  '2026-03-01',
  '2026-06-01',
  '2026-09-01',
  '2026-09-01.r1',
  '2026-09-01.r2',
  '2027-06-01',
];
/** The dates of the editions. */
export const dates = names.filter((name) => !name.includes('.'));
