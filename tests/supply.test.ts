import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { workflowFaults } from './support/workflows.ts';

type Versions = Record<string, string>;
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const {
  dependencies,
  devDependencies,
  optionalDependencies: platforms,
} = json('package.json') as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Versions>;
const { packages } = json('package-lock.json') as {
  packages: Record<string, { version?: string; integrity?: string; license?: string; resolved?: string }>;
};

test('every package in the lock has the hash of its archive', () => {
  const without = Object.entries(packages).filter(
    ([path, { integrity }]) => path && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  assert.deepEqual(
    without.map(([path]) => path),
    [],
  );
});

test('no package comes from anywhere but the registry', () => {
  const foreign = Object.entries(packages).filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  assert.deepEqual(
    foreign.map(([path]) => path),
    [],
  );
});

test('every direct dependency is pinned to the exact version in the lock', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...platforms })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  }
});

test('the README names exactly the direct dependencies, each with its reason and the licence in the lock', () => {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('\n## Dependencies\n');
  const rows = [...section.matchAll(/^\| `([^`]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, name = '', reason = '', licence = '']) => ({
      name,
      reason,
      licence,
    }),
  );
  const direct = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  // Node's packages, one for each platform, are one dependency.
  const [platform = ''] = Object.keys(platforms);
  assert.ok(
    Object.keys(platforms).every((name) => /^node-(bin-)?(darwin|linux|win)-(arm64|x64)$/.test(name)),
  );
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...direct, 'node-<platform>'].sort());
  for (const { name, reason, licence } of rows) {
    const locked = packages[`node_modules/${name === 'node-<platform>' ? platform : name}`];
    assert.equal(licence, locked?.license, name);
    assert.ok(reason.length > 10, name);
  }
});

describe('workflows cannot be turned against the repository', () => {
  const folder = '.github/workflows';
  for (const file of readdirSync(folder))
    test(`${file} keeps every rule`, () =>
      assert.deepEqual(workflowFaults(readFileSync(`${folder}/${file}`, 'utf8')), []));

  const sha = 'a'.repeat(40);
  const good = `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${sha} # v5.0.0
        with:
          persist-credentials: false
      - run: npm test
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;
  test('a workflow that keeps the rules has no faults', () => assert.deepEqual(workflowFaults(good), []));

  const bad: [find: string, replace: string, fault: RegExp][] = [
    ['on: push', 'on: pull_request_target', /pull_request_target/],
    ['on: push', 'on: { workflow_run: { workflows: [CI] } }', /workflow_run/],
    ['permissions: {}\n', '', /permissions: \{\}/],
    ['permissions: {}', 'permissions: write-all', /permissions: \{\}/],
    ['    permissions:\n      contents: read\n', '', /test: says no permissions/],
    ['contents: read', 'contents: write', /test: contents: write/],
    ['timeout-minutes: 5', 'continue-on-error: false', /test: no timeout/],
    [`@${sha} # v5.0.0`, '@v5', /actions\/checkout@v5/],
    [`@${sha} # v5.0.0`, `@${sha}`, /no version/],
    ['false', 'true', /persist-credentials/],
    ['npm test', 'echo ${{ github.event.pull_request.title }}', /\$\{\{/],
    ['ubuntu-latest', 'self-hosted', /self-hosted/],
  ];
  for (const [find, replace, fault] of bad)
    test(`${JSON.stringify(replace || `no ${find}`)} is a fault`, () => {
      assert.ok(good.includes(find));
      assert.match(workflowFaults(good.replace(find, () => replace)).join('\n'), fault);
    });
});
