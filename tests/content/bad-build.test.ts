import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { contentWith } from './broken.ts';
import { hashes } from './hashes.ts';
import { tables } from './tables.ts';

const out = resolve('.cache/content-dist');
mkdirSync(out, { recursive: true });
writeFileSync(resolve(out, 'index.html'), '<!doctype html><title>the previous build</title>');
const before = hashes(out);

/** Runs the build. Resolves with its exit code and what it said. */
const build = (content: string) =>
  new Promise<{ status: number; said: string }>((done) => {
    execFile(
      process.execPath,
      ['src/cli/build.ts'],
      { env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out } },
      (error, stdout, stderr) => {
        done({ status: error === null ? 0 : Number(error.code), said: stdout + stderr });
      },
    );
  });

describe('npm run build', { concurrency: 2 }, () => {
  for (const { rule, bad } of tables)
    for (const { name, at, says, warning, ...edit } of bad)
      if (!warning)
        test(`refuses ${name}, says where and what, and leaves the previous build`, async () => {
          const { status, said } = await build(contentWith(`build ${rule} ${name}`, edit));
          assert.notEqual(status, 0);
          assert.ok(said.includes(`/${at}`) && said.includes(says) && said.includes(`(${rule})`), said);
          assert.match(said, /Что сделать: /);
          assert.doesNotMatch(said, /\bat .*\.(?:ts|js):\d|Error:|undefined/);
          assert.deepEqual(hashes(out), before);
        });
});
