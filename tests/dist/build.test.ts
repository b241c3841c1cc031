import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { contentWith } from '../content/broken.ts';
import { build } from './under.ts';

const hashes = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(dir.length), createHash('sha256').update(readFileSync(file)).digest('hex')])
    .sort();

test('the same content and day give the same bytes, whatever the clock, zone and language of the machine', () => {
  const again = build(resolve('.cache/built/again'), { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' });
  assert.deepEqual(hashes(again), hashes(resolve('dist')));
});

const refused: [string, string, RegExp][] = [
  ['a text that the check refuses', '\n\n1. Пункт.\n', /нумерованный список/],
  ['a day before the first edition', '', /нет ни одной действующей редакции/],
];
for (const [name, addition, message] of refused)
  test(`${name} leaves the previous build whole`, () => {
    const out = resolve('.cache/built/again');
    const before = hashes(out);
    const find = 'support@k-s.app.';
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        OUT_DIR: out,
        ...(addition
          ? {
              CONTENT_DIR: contentWith(name, {
                file: 'documents/payment/refusal-reasons/ru.mdx',
                find,
                replace: find + addition,
              }),
            }
          : { BUILD_DATE: '2025-11-25' }),
      },
    });
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, message);
    assert.deepEqual(hashes(out), before);
  });
