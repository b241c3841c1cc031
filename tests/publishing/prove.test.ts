import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { proveByBuild } from '../../src/publishing/prove.ts';
import { readTree, treeOf, type Tree } from '../../src/tree/tree.ts';

const tree = readTree('content');

/** The real content with another text in one file. */
const treeWith = (path: string, find: string, replace: string): Tree => {
  const text = tree.text(path);
  assert.ok(text.includes(find));
  return treeOf(
    tree.dir,
    new Map([
      ...tree.paths.map((each) => [each, tree.bytes(each)] as const),
      [path, Buffer.from(text.replace(find, replace))],
    ]),
  );
};

test('a tree that builds and verifies is proved, and the trial leaves nothing behind', async () => {
  assert.deepEqual(await proveByBuild(tree, '2026-11-26'), []);
  assert.deepEqual(
    readdirSync('.cache').filter((name) => name.startsWith('trial-')),
    [],
  );
});

test('a tree that cannot be built is not proved, and the reason is passed on', async () => {
  const [refusal] = await proveByBuild(
    treeWith('documents/payment/editions/2025-11-26/offer/ru.mdx', 'Веб-Приложение', 'Веб-приложение'),
    '2026-11-26',
  );
  assert.match(
    refusal?.message ?? '',
    /пробная сборка не удалась.*\n.*файл опубликованной редакции изменился/s,
  );
  assert.doesNotMatch(refusal?.message ?? '', /\bat .*\.ts:\d/);
});
