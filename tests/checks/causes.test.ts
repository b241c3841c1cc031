/** One cause, one message, and all causes of one run. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { check } from '../../src/checks/index.ts';
import { readTree } from '../../src/tree/tree.ts';
import { contentCopy, edit, type Edit } from '../support/broken.ts';

interface Caused {
  name: string;
  edits: Edit[];
  /** All that is reported, warnings too: `rule path:line`. */
  found: string[];
}
const rows = parse(readFileSync('tests/fixtures/causes.yaml', 'utf8')) as Caused[];

for (const { name, edits, found } of rows)
  test(`${name}: ${found.length === 1 ? 'one message' : 'every cause is told once'}`, async () => {
    const dir = contentCopy(`cause ${name}`);
    for (const each of edits) edit(dir, each);
    const all = await check(readTree(dir));
    assert.deepEqual(all.map(({ rule, path, line }) => `${rule} ${path}:${line}`).sort(), found.toSorted());
  });
