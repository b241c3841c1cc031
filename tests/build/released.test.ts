import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { lossOf } from '../../src/build/released.ts';
import { readTree } from '../../src/tree/tree.ts';
import { contentCopy } from '../support/broken.ts';

test('a plain build does not answer for the addresses of PDFs, a build with PDFs does', () => {
  const content = contentCopy('released');
  const released = readTree(content).text('addresses.txt').split('\n').filter(Boolean);
  appendFileSync(join(content, 'addresses.txt'), 'https://kz.k-s.app/ru/payment/editions/2025-11-26.pdf\n');
  const folder = mkdtempSync(join(tmpdir(), 'released-'));
  for (const address of released) {
    const path = new URL(address).pathname.replace(/\/$/, '/index.html');
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  const tree = readTree(content);
  assert.equal(lossOf(tree, folder, false), undefined);
  assert.match(lossOf(tree, folder, true) ?? '', /2025-11-26\.pdf/);
});
