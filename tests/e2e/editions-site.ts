import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { listen, staticServer } from '../../src/server.ts';
import { signLog } from '../../src/sealing/sign.ts';
import { build } from '../dist/under.ts';
import { editionsTree, fixtureDay } from '../fixtures/editions.ts';
import { test as base } from '@playwright/test';

/** The site of the tree with a history, its log signed. */
const out = resolve('.cache/built/editions');
/** The public key of the signature. */
export const publicKey = `${out}.pem`;

async function makeSite(): Promise<void> {
  const content = await editionsTree('editions');
  const keys = mkdtempSync(join(tmpdir(), 'key-'));
  const keyFile = join(keys, 'key.pem');
  writeFileSync(keyFile, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const pem = signLog(content, keyFile);
  rmSync(keys, { recursive: true });
  build(`${out}.new`, { CONTENT_DIR: content, BUILD_DATE: fixtureDay });
  writeFileSync(publicKey, pem);
  renameSync(`${out}.new`, out);
}

/** Builds the site once a run of `npm test`; other workers wait for it. */
async function editionsSite(): Promise<string> {
  const lock = `${out}.lock`;
  mkdirSync(resolve('.cache/built'), { recursive: true });
  try {
    mkdirSync(lock);
  } catch {
    while (!existsSync(out)) await setTimeout(200);
    return out;
  }
  if (!existsSync(out)) await makeSite();
  return out;
}

/** A test against the site with a history. */
export const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, use) => {
      const server = staticServer(await editionsSite(), '/');
      await use(`http://localhost:${await listen(server, 0)}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ origin }, use) => use(origin),
});

/** A file of the site. */
export const file = (path: string): string => readFileSync(join(out, path), 'utf8');
