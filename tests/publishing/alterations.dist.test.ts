import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { compareWithBuild } from '../../src/publishing/verification/by-build.ts';
import { verifyByLog } from '../../src/publishing/verification/by-log.ts';
import type { Read } from '../../src/publishing/verification/verdict.ts';
import { buildDate } from '../../src/tree/environment.ts';
import { alterations } from './alterations.ts';

const dist = resolve('dist');
const kept = new Map<string, Promise<Buffer>>();
const read: Read = async (path) => {
  if (!existsSync(join(dist, path))) return undefined;
  const known = kept.get(path) ?? readFile(join(dist, path));
  kept.set(path, known);
  return known;
};

test('an alteration is caught by the log, or at least by a build of the repository', async (t) => {
  assert.deepEqual((await verifyByLog(read, buildDate)).findings, []);
  let [tried, byLog] = [0, 0];
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const { name, file, alter, byLog: expected } of alterations) {
    // `npm test` tries each kind of alteration on one page of each sort, `npm run torture` on every page.
    const kind = `${name} ${file.replace(/^(ru|kk)\//, '')}`.replace(/(refusal-reasons|requisites)\//, '');
    if (process.env['TORTURE'] !== '1' && seen.has(kind)) continue;
    const whole = Buffer.from((await read(file)) ?? '').toString();
    const altered = alter(whole);
    if (altered === whole) continue;
    tried++;
    seen.add(kind);
    const readAltered: Read = async (path) => (path === file ? Buffer.from(altered) : read(path));
    assert.equal((await compareWithBuild([file], read, readAltered)).length, 1, `${file}: ${name}`);
    const { findings } = await verifyByLog(readAltered, buildDate);
    if (findings.length) byLog++;
    if (findings.length > 0 !== expected) wrong.push(`${file}: ${name}`);
  }
  t.diagnostic(`${tried} alterations: a build reveals ${tried}, the log alone ${byLog}`);
  assert.deepEqual(wrong, []);
});

test('a file that the build does not have is named, and so is one that is missing', async () => {
  const files = ['robots.txt', 'editions.log'];
  const found = await compareWithBuild(
    files,
    read,
    (path) => (path === 'editions.log' ? Promise.resolve(undefined) : read(path)),
    ['robots.txt', 'ru/fees/index.html'],
  );
  assert.deepEqual(
    found.map(({ path }) => path),
    ['editions.log', 'ru/fees/index.html'],
  );
});
