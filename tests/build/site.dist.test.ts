import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { buildDate } from '../../src/tree/environment.ts';
import { contentWith } from '../support/broken.ts';
import { hashes } from '../support/hashes.ts';
import { build } from '../support/build.ts';
import { buildOn, canBundle, cloneFromBundle, hasFaketime } from '../support/clone.ts';

/** A build on another machine, or where this copy lacks the history for a bundle, in another folder of this one. */
let again = '';
before(() => {
  const env = {
    TZ: 'America/Los_Angeles',
    LANG: 'tr_TR.UTF-8',
    BUILD_DATE: buildDate,
    ASTRO_TELEMETRY_DISABLED: '',
    NODE_ENV: 'development',
    NODE_OPTIONS: '--import ./tests/support/no-network.mjs',
  };
  if (!canBundle()) {
    again = build(resolve('.cache/built/again'), env);
    return;
  }
  const folder = cloneFromBundle(join(tmpdir(), 'другая папка'), new Date('1999-12-31'));
  again = buildOn({ folder, umask: '077', clock: '2038-01-20 05:00:00', env });
});

test('the same commit and day give the same bytes from a git bundle alone, in another folder, whatever the clock, time zone, language, rights and dates of files, without a network', (t) => {
  if (!canBundle()) t.diagnostic('no bundle can be made of this copy: built in the same folder');
  else if (!hasFaketime()) t.diagnostic('faketime is not installed: the clock was that of this machine');
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
    const before = hashes(again);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: again, ...env },
    });
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, message);
    assert.deepEqual(hashes(again), before);
  });
