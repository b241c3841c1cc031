import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  folderName,
  parseAddressName,
  parseFolderName,
  revisionName,
} from '../../src/domain/edition-name.ts';

test('folder names are read as they are written, and nothing else is', () => {
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

test('only a revision has a page of its own beside the edition, the first one included', () => {
  assert.equal(revisionName({ date: '2025-11-26' }), '2025-11-26.r1');
  assert.equal(revisionName({ date: '2025-11-26', revision: 2 }), '2025-11-26.r2');
  assert.deepEqual(parseAddressName('2025-11-26.r1'), { date: '2025-11-26', revision: 1 });
  assert.deepEqual(parseAddressName('2025-11-26'), { date: '2025-11-26', revision: undefined });
  assert.equal(parseAddressName('verify'), undefined);
});
