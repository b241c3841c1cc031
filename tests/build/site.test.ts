import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { replaceOutput } from '../../src/build/output.ts';
import { buildSite } from '../../src/build/site.ts';
import { readTree } from '../../src/tree/tree.ts';
import { contentWith } from '../support/broken.ts';
import { hashes } from '../support/hashes.ts';
import { tables } from '../support/tables.ts';

const out = resolve('.cache/content-dist');
await replaceOutput(out, [], (folder) => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>the previous build</title>');
  return Promise.resolve(true);
});
const before = hashes(out);

const cases = tables.flatMap(({ rule, bad }) =>
  bad.filter(({ warning }) => !warning).map((each) => ({ ...each, rule })),
);

/** What an editor must read, and must not. */
function assertTold(said: string, { rule, at, says }: (typeof cases)[number]): void {
  assert.ok(said.includes(`/${at}`) && said.includes(says) && said.includes(`(${rule})`), said);
  assert.match(said, /Что сделать: /);
  assert.doesNotMatch(said, /\bat .*\.(?:ts|js):\d|Error:|undefined/);
  assert.deepEqual(hashes(out), before, 'the previous build stays');
}

describe('a build', () => {
  for (const each of cases)
    test(`refuses ${each.name}, says where and what, and leaves the previous one`, async (t) => {
      const said = t.mock.method(console, 'error', () => undefined);
      const content = contentWith(`build ${each.rule} ${each.name}`, each);
      assert.equal(await buildSite({ tree: readTree(content), out, draft: false }), false);
      const lines = said.mock.calls.map((call) => call.arguments.join(' '));
      assertTold(lines.join('\n'), each);
    });
});

// Through the command as well, one for each rule: starting it for all would take minutes.
describe('npm run build', { concurrency: 2 }, () => {
  for (const [rule, [first]] of Map.groupBy(cases, (each) => each.rule))
    test(`exits with 1 on what the rule ${rule} refuses`, () => {
      if (!first) throw new Error(`the rule ${rule} has no broken input`);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: contentWith(`command ${rule}`, first), OUT_DIR: out },
      });
      assert.equal(status, 1);
      assertTold(stdout + stderr, first);
    });
});
