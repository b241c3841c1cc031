import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesIn } from '../src/tree/files.ts';
import { importCircles, importsOf, rooms, wrongImports } from './support/imports.ts';

const files = new Map(
  filesIn('src')
    .filter((file) => /\.(ts|mjs|astro|css)$/.test(file))
    .map((file): [string, string] => [`src/${file}`, readFileSync(`src/${file}`, 'utf8')]),
);

test('imports point only as the table of rooms says', () => {
  assert.deepEqual(wrongImports(files), []);
});

test('there are no circles between files or rooms', () => {
  assert.deepEqual(importCircles(files), []);
});

test('every import leads to a file', () => {
  const lost = [...files].flatMap(([file, text]) =>
    importsOf(file, text).flatMap(({ specifier, file: target }) =>
      target === undefined || files.has(target) ? [] : [`${file}: ${specifier}`],
    ),
  );
  assert.deepEqual(lost, []);
});

test('every room has files, and nothing lies loose at the top but what Astro wants there', () => {
  const loose = [...files.keys()].filter((file) => file.split('/').length === 2);
  assert.deepEqual(loose, ['src/content.config.ts', 'src/env.d.ts']);
  for (const room of Object.keys(rooms))
    assert.ok(
      [...files.keys()].some((file) => file.startsWith(`src/${room}/`)),
      room,
    );
});

const wrong: [string, string, string, RegExp][] = [
  [
    'domain that reads files',
    'src/domain/x.ts',
    "import { a } from '../tree/files.ts';",
    /domain\/x\.ts imports \.\.\/tree\/files\.ts: domain\/ may import nothing of ours; code that needs tree\/ belongs in tree, checks/,
  ],
  ['domain that loads zod', 'src/domain/x.ts', "import { z } from 'astro/zod';", /must work without it/],
  [
    'a type of another room',
    'src/search/x.ts',
    "import type { A } from '../i18n/ru.ts';",
    /search\/ may import domain/,
  ],
  [
    'a re-export',
    'src/tree/x.ts',
    "export { a } from '../checks/rule.ts';",
    /code that needs checks\/ belongs in checks, markdown, build, publishing/,
  ],
  [
    'an import at run time',
    'src/browser/x.ts',
    "const a = await import('../tree/site.ts');",
    /browser\/ may import search, domain, i18n/,
  ],
  [
    'a component in TypeScript',
    'src/editions/x.ts',
    "import A from '../components/A.astro';",
    /belongs in components, layouts, pages/,
  ],
  [
    'an import of several lines in a page',
    'src/components/X.astro',
    "---\nimport {\n  a,\n  b,\n} from '../publishing/seal.ts';\n---",
    /code that needs publishing\/ belongs in publishing, cli/,
  ],
  [
    'a file that lies loose',
    'src/checks/x.ts',
    "import { a } from '../loose.ts';",
    /checks\/x\.ts imports \.\.\/loose\.ts/,
  ],
  ['a room that nobody knows', 'src/helpers/x.ts', '', /there is no room helpers/],
];
for (const [name, file, text, message] of wrong)
  test(`${name} is found, with the room it belongs in`, () => {
    assert.match(wrongImports(new Map([[file, text]])).join('\n'), message);
  });

test('a circle is found between files and between rooms, and named', () => {
  const circle = new Map([
    ['src/tree/a.ts', "import './b.ts';"],
    ['src/tree/b.ts', "import type { A } from './a.ts';"],
    ['src/checks/c.ts', "import '../tree/a.ts';"],
    ['src/tree/d.ts', "import '../checks/e.ts';"],
  ]);
  assert.deepEqual(importCircles(circle), [
    'src/tree/a.ts → src/tree/b.ts → src/tree/a.ts',
    'tree → checks → tree',
  ]);
});
