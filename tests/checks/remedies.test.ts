/** Editors are told truly: what a remedy says to do can be done, and then the error is gone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { check } from '../../src/checks/index.ts';
import { errors } from '../../src/checks/rule.ts';
import { readTree } from '../../src/tree/tree.ts';
import { contentCopy, edit, type Edit } from '../support/broken.ts';

interface Remedied {
  name: string;
  /** A part of the message, and of the remedy. */
  says: string;
  remedy: string;
  edits: Edit[];
  /** What the remedy says to do. */
  remedied: Edit[];
}
const rows = parse(readFileSync('tests/fixtures/remedies.yaml', 'utf8')) as Remedied[];

for (const { name, says, remedy, edits, remedied } of rows)
  test(`${name}: the remedy can be carried out, and the error is gone`, async () => {
    const dir = contentCopy(`remedy ${name}`);
    for (const each of edits) edit(dir, each);
    const found = await check(readTree(dir));
    assert.ok(
      found.some((each) => each.message.includes(says) && each.remedy.includes(remedy)),
      found.map((each) => `${each.path}:${each.line} ${each.message} | ${each.remedy}`).join('\n'),
    );
    for (const each of remedied) edit(dir, each);
    // A new pair of clauses is confirmed by npm run translated, which nothing here is about.
    const left = errors(await check(readTree(dir))).filter(({ rule }) => rule !== 'translations');
    assert.deepEqual(left, []);
  });
