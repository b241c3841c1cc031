import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { hash } from '../../src/tree/hash.ts';
import { editionsTree, fixtureDay } from '../fixtures/editions.ts';
import { build } from '../support/build.ts';
import { hashes } from '../support/hashes.ts';

test('a build gives the same bytes with nothing kept, while it keeps, and from what was kept', async () => {
  const content = await editionsTree('kept');
  const out = resolve('.cache/built/kept');
  const store = resolve('.cache/kept', hash(content).slice(0, 16));
  rmSync(store, { recursive: true, force: true });
  const made = (...args: string[]) =>
    hashes(build(out, { CONTENT_DIR: content, BUILD_DATE: fixtureDay }, ...args));
  const kept = () => new Map(readdirSync(store).map((name) => [name, statSync(join(store, name)).mtimeMs]));

  const anew = made('--no-cache');
  assert.throws(kept, 'with --no-cache nothing is kept');
  assert.deepEqual(made(), anew);
  const before = kept();
  assert.ok(before.size > 60, `${before.size} values are kept`);
  assert.deepEqual(made(), anew);
  assert.deepEqual(kept(), before, 'the last build made nothing again and left nothing out');
});
