import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressedCopies, type CompressedCopy } from '../../deploy/compressed.ts';

const folder = mkdtempSync(join(tmpdir(), 'compressed-'));
const page = Buffer.from('<p>Төлем шарттары</p>'.repeat(50));
mkdirSync(join(folder, 'kk'));
writeFileSync(join(folder, 'kk/index.html'), page);
writeFileSync(join(folder, 'empty.txt'), '');
writeFileSync(join(folder, 'picture.png'), randomBytes(5_000));

const copies = () => Array.fromAsync(compressedCopies(folder));

test('every file that it makes smaller gets a copy by brotli and one by gzip, which say the same', async () => {
  const [brotli, gzip, ...rest] = await copies();
  assert.deepEqual(rest, [], 'neither a picture nor an empty file gets any');
  assert.equal(brotli?.path, 'kk/index.html.br');
  assert.equal(gzip?.path, 'kk/index.html.gz');
  assert.deepEqual(brotliDecompressSync(brotli.bytes), page);
  assert.deepEqual(gunzipSync(gzip.bytes), page);
});

test('the same files give the same bytes, and copies are not copied again', async () => {
  const first: CompressedCopy[] = await copies();
  for (const { path, bytes } of first) writeFileSync(join(folder, path), bytes);
  assert.deepEqual(await copies(), first);
});
