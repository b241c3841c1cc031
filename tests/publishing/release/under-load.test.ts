import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { inReleases, lead } from '../../../src/publishing/release/folder.ts';
import { publish } from '../../../src/publishing/release/publish.ts';
import { builtSite, place } from '../../support/releases.ts';
import { missing, servers } from '../../support/servers.ts';
import { load } from '../../support/wrk.ts';

/** How many requests `npm run torture` wants answered; a second of them is enough for `npm test`. */
const wanted = process.env['TORTURE'] === '1' ? 100_000 : 1;

const skip = missing('nginx') || missing('wrk');

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
