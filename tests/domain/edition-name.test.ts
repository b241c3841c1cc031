import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  folderName,
  parseAddressName,
  parseFolderName,
  revisionName,
} from '../../src/domain/edition-name.ts';

test('a folder name is parsed and written back the same, and any other name is rejected', () => {
  assert.equal(folderName({ date: '2025-11-26' }), '2025-11-26');
  for (const name of ['2025-11-26', '2025-11-26.r2', '2025-11-26.r10']) {
    const parsed = parseFolderName(name);
    assert.ok(parsed);
    assert.equal(folderName(parsed), name);
  }
  for (const name of [
    '2025-11-26.r1',
    '2025-11-26.r0',
    '2025-11-26.r02',
    '2025-02-30',
    '2025-11-26.r2.r3',
    'x',
  ])
    assert.equal(parseFolderName(name), undefined, name);
});

test('each revision, the first one included, has its own address apart from that of the edition', () => {
  assert.equal(revisionName({ date: '2025-11-26' }), '2025-11-26.r1');
  assert.equal(revisionName({ date: '2025-11-26', revision: 2 }), '2025-11-26.r2');
  assert.deepEqual(parseAddressName('2025-11-26.r1'), { date: '2025-11-26', revision: 1 });
  assert.deepEqual(parseAddressName('2025-11-26'), { date: '2025-11-26', revision: undefined });
  assert.equal(parseAddressName('verify'), undefined);
});
