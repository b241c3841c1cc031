import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { describe } from '../../src/checks/report.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { site } from '../../src/tree/site.ts';
import { readBuilt, type Built } from '../support/built.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { siteUnder } from '../support/build.ts';

const report = (found: Finding[]) => found.map((finding) => describe('dist', finding)).join('\n');

const real = readBuilt('dist', site);
for (const [name, rule] of Object.entries(rules))
  test(`the built site keeps the rule ${name}`, async () => assert.equal(report(await rule(real)), ''));

test('the built site keeps every rule under a base path too', async () => {
  const base = '/docs/pay/';
  const under = readBuilt(siteUnder(base), { ...site, base });
  for (const rule of Object.values(rules)) assert.equal(report(await rule(under)), '');
  assert.ok(under.pages.every(({ path }) => path.startsWith(base)));
});

test('every section links to the file of its draft if the repository is known, and has no such link otherwise', () => {
  const edits = (built: Built) =>
    [...built.files].flatMap(([file, text]) =>
      [...text.matchAll(/href="https:\/\/github\.com\/kashalot\/terms\/edit\/main\/([^"]+)"/g)].map(
        ([, path = '']) => [file, path] as const,
      ),
    );
  const base = '/docs/pay/';
  const under = edits(readBuilt(siteUnder(base), { ...site, base }));
  assert.deepEqual(
    under.map(([file]) => file).sort(),
    [...real.files.keys()]
      .filter((file) => /^..\/payment\/[a-z-]+\/index\.html$/.test(file) && !/editions|parallel/.test(file))
      .sort(),
  );
  for (const [file, path] of under) {
    assert.ok(existsSync(path), path);
    assert.equal(path, `content/documents/${file.replace(/^(..)\/(.*)\/index\.html$/, '$2/$1.mdx')}`);
  }
  assert.doesNotMatch([...real.files.values()].join(''), /github\.com/);
});

interface Bad {
  name: string;
  rule: string;
  file: string;
  find?: string;
  replace?: string;
  says: string;
  /** The file that the report must name; the edited file by default. */
  at?: string;
}
const bad = parse(readFileSync('tests/fixtures/bad-dist.yaml', 'utf8')) as Bad[];

const none: Rule = () => [];

for (const { name, rule, file, find, replace = '', says, at = file } of bad)
  test(`${name} is reported`, async () => {
    const text = real.files.get(file);
    assert.ok(
      text !== undefined && (find === undefined || text.includes(find)),
      `${file} does not contain «${find}»`,
    );
    const broken = find === undefined ? undefined : text.replace(find, () => replace);
    const found = await (rules[rule] ?? none)(readBuilt('dist', site, new Map([[file, broken]])));
    assert.ok(
      found.some(({ path, message, remedy }) => path === at && message.includes(says) && remedy.length > 10),
      `expected ${at}: ${says}\ngot ${report(found)}`,
    );
  });

test('every rule has a case that breaks it', () => {
  assert.deepEqual(
    Object.keys(rules).filter((name) => !bad.some(({ rule }) => rule === name)),
    [],
  );
});
