import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { verifyByLog } from '../../src/publishing/verification/by-log.ts';
import { editionsTree, fixtureDay } from '../fixtures/editions.ts';
import { realLog } from '../support/real-log.ts';

const build = (out: string, content: string) =>
  new Promise((done) =>
    spawn(process.execPath, ['src/cli/build.ts'], {
      env: { ...process.env, OUT_DIR: out, CONTENT_DIR: content, BUILD_DATE: fixtureDay },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).once('close', done),
  );

test('two builds at once, of different texts into different folders, do not read each other’s texts', async () => {
  const trees = { one: resolve('content'), other: await editionsTree('side-by-side') };
  const folder = (name: string) => resolve(`.cache/built/side-${name}`);
  const statuses = await Promise.all(
    Object.entries(trees).map(([name, content]) => build(folder(name), content)),
  );
  assert.deepEqual(statuses, [0, 0]);
  for (const [name, records] of [
    ['one', realLog.length],
    ['other', realLog.length + 6],
  ] as const) {
    const site = folder(name);
    const read = async (path: string) =>
      existsSync(join(site, path)) ? readFile(join(site, path)) : undefined;
    const verdict = await verifyByLog(read, fixtureDay);
    assert.deepEqual(verdict.findings, []);
    assert.equal(verdict.records, records);
    rmSync(site, { force: true });
    rmSync(`${site}.builds`, { recursive: true });
  }
});
