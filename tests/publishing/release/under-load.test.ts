import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { inReleases, lead } from '../../../src/publishing/release/folder.ts';
import { publish } from '../../../src/publishing/release/publish.ts';
import { builtSite, place } from '../../support/releases.ts';
import { missing, servers } from '../../support/servers.ts';

/** How many requests `npm run torture` wants answered; a second of them is enough for `npm test`. */
const wanted = process.env['TORTURE'] === '1' ? 100_000 : 1;

/** Asks nginx for a page over TLS for some seconds; resolves to what wrk counted. */
async function load(url: string, seconds: number) {
  const wrk = spawn('wrk', ['-t1', '-c16', `-d${seconds}s`, url]);
  let said = '';
  wrk.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await new Promise((done) => wrk.once('close', done));
  const count = (pattern: RegExp) =>
    [...(pattern.exec(said) ?? [])].slice(1).reduce((sum, each) => sum + Number(each), 0);
  return {
    requests: count(/(\d+) requests in/),
    failed:
      count(/Non-2xx or 3xx responses: (\d+)/) +
      count(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/),
  };
}

const skip = missing('nginx') || (spawnSync('wrk', ['-v']).error !== undefined && 'wrk is not installed');
test('swaps of the release under load fail no request to nginx', { skip, timeout: 900_000 }, async (t) => {
  const dir = place('under load');
  const digests: string[] = [];
  for (const version of ['1', '2'])
    digests.push(
      await inReleases(dir, 'test', () =>
        publish(dir, builtSite(version), '2026-11-27', () => Promise.resolve()),
      ),
    );
  const served = place('served');
  mkdirSync(served);
  symlinkSync(join(dir, 'current/site'), join(served, 'site'));
  const nginx = await servers['nginx']?.({ folder: served, base: '/' });
  assert.ok(nginx);
  let [requests, failed, swaps] = [0, 0, 0];
  const swapping = { on: true };
  const swap = async () => {
    for (; swapping.on; swaps++) {
      lead(dir, digests[swaps % 2] ?? '');
      await setTimeout(1);
    }
  };
  const swapped = swap();
  try {
    while (requests < wanted) {
      const counted = await load(`${nginx.origin}/ru/terms/3/`, wanted > 1 ? 10 : 1);
      assert.ok(counted.requests);
      requests += counted.requests;
      failed += counted.failed;
    }
  } finally {
    swapping.on = false;
    await swapped;
    await nginx.stop();
  }
  t.diagnostic(`${swaps} swaps of the release during ${requests} requests: ${failed} failed`);
  assert.equal(failed, 0);
  assert.ok(swaps > 3);
});
