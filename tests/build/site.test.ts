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

// Three of each rule: the tables are tried as a whole on the check, which a build runs first.
const cases = tables.flatMap(({ rule, bad }) =>
  bad
    .filter(({ warning }) => !warning)
    .slice(0, 3)
    .map((each) => ({ ...each, rule })),
);

/** Checks what an editor reads in the report, and that the previous build stays. */
function assertReported(said: string, { rule, at, says }: (typeof cases)[number]): void {
  assert.ok(said.includes(`/${at}`) && said.includes(says) && said.includes(`(${rule})`), said);
  assert.match(said, /Что сделать: /);
  assert.doesNotMatch(said, /\bat .*\.(?:ts|js):\d|Error:|undefined/);
  assert.deepEqual(hashes(out), before, 'the previous build stays');
}

describe('a build', () => {
  for (const each of cases)
    test(`refuses ${each.name}, says what is wrong and where, and leaves the previous build`, async (t) => {
      const said = t.mock.method(console, 'error', () => undefined);
      const content = contentWith(`build ${each.rule} ${each.name}`, each);
      assert.equal(await buildSite({ tree: readTree(content), out, draft: false, pdf: false }), false);
      const lines = said.mock.calls.map((call) => call.arguments.join(' '));
      assertReported(lines.join('\n'), each);
    });
});

// An input for every third rule also goes through the command: starting it for every input would take minutes.
describe('npm run build', { concurrency: 2 }, () => {
  for (const [rule, [first]] of [...Map.groupBy(cases, (each) => each.rule)].filter((_, i) => i % 3 === 0))
    test(`exits with 1 on an input that the rule ${rule} refuses`, () => {
      if (!first) throw new Error(`the rule ${rule} has no broken input`);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: contentWith(`command ${rule}`, first), OUT_DIR: out },
      });
      assert.equal(status, 1);
      assertReported(stdout + stderr, first);
    });
});
