import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { contentWith } from '../support/broken.ts';
import { hashes } from '../support/hashes.ts';
import { build } from '../support/build.ts';

test('the same content and day give the same bytes whatever the machine’s clock, time zone and language, without a network', () => {
  const again = build(resolve('.cache/built/again'), {
    TZ: 'America/Los_Angeles',
    LANG: 'tr_TR.UTF-8',
    ASTRO_TELEMETRY_DISABLED: '',
    NODE_ENV: 'development',
    NODE_OPTIONS: '--import ./tests/support/no-network.mjs',
  });
  assert.deepEqual(hashes(again), hashes(resolve('dist')));
});

const refused: [string, RegExp, Record<string, string>][] = [
  ['a day before the first edition', /нет ни одной действующей редакции/, { BUILD_DATE: '2025-11-25' }],
  [
    'a released address that is missing',
    /а в новом сайте их нет\.\n {2}https:\/\/kz\.k-s\.app\/ru\/payment\/gone\/\n/,
    {
      CONTENT_DIR: contentWith('address lost', {
        file: 'addresses.txt',
        find: 'https://kz.k-s.app/ru/\n',
        replace: 'https://kz.k-s.app/ru/\nhttps://kz.k-s.app/ru/payment/gone/\n',
      }),
    },
  ],
  [
    'a new base, which would end every released address,',
    /Нужны перенаправления \(301\):\n {2}https:\/\/kz\.k-s\.app\/ → https:\/\/kz\.k-s\.app\/terms\/\n/,
    {
      CONTENT_DIR: contentWith('another base', {
        file: 'site.yaml',
        find: 'base: /\n',
        replace: 'base: /terms/\n',
      }),
    },
  ],
  [
    'a new origin, which would end every released address,',
    / {2}https:\/\/kz\.k-s\.app\/ru\/payment\/ → https:\/\/example\.kz\/ru\/payment\/\n(.*\n)*Что сделать: верните прежние origin и base/,
    {
      CONTENT_DIR: contentWith('another origin', {
        file: 'site.yaml',
        find: 'origin: https://kz.k-s.app\n',
        replace: 'origin: https://example.kz\n',
      }),
    },
  ],
];
for (const [name, message, env] of refused)
  test(`${name} fails the build and leaves the previous one intact`, () => {
    const out = resolve('.cache/built/again');
    const before = hashes(out);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: out, ...env },
    });
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, message);
    assert.deepEqual(hashes(out), before);
  });
