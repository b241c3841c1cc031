/**
 * A command that tests run, kill and starve: releases the built folder `built`, or goes back to the release before.
 * `node tests/support/release-child.ts <folder> (<built> | --rollback)`
 */
import '../../src/cli/plain-errors.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { inReleases } from '../../src/publishing/release/folder.ts';
import { publish, rollback, type Complete } from '../../src/publishing/release/publish.ts';

/** Stands for the compressed copies and the set-ups of servers. */
const complete: Complete = (release) => {
  writeFileSync(join(release, 'server.conf'), 'a server');
  writeFileSync(join(release, 'site/index.html.br'), brotliCompressSync('a copy'));
  return Promise.resolve();
};

// The parent measures the time to the kill from here.
process.stdout.write('started\n');
const [dir = '', built = ''] = process.argv.slice(2);
const digest = await inReleases(dir, 'npm run release', async () =>
  built === '--rollback' ? rollback(dir) : publish(dir, built, '2026-11-27', complete),
);
process.stdout.write(digest);
