import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesIn } from '../src/tree/files.ts';
import { importCircles, importsOf, rooms, wrongImports } from './support/imports.ts';

const files = new Map(
  ['src', 'deploy']
    .flatMap((folder) => filesIn(folder).map((file) => `${folder}/${file}`))
    .filter((file) => /\.(ts|mjs|astro|css)$/.test(file))
    .map((file): [string, string] => [file, readFileSync(file, 'utf8')]),
);

test('every import is one that the table of rooms allows', () => {
  assert.deepEqual(wrongImports(files), []);
});

test('no files and no rooms import each other in a circle', () => {
  assert.deepEqual(importCircles(files), []);
});

test('every relative import leads to a file that exists', () => {
  const lost = [...files].flatMap(([file, text]) =>
    importsOf(file, text).flatMap(({ specifier, file: target }) =>
      target === undefined || files.has(target) ? [] : [`${file}: ${specifier}`],
    ),
  );
  assert.deepEqual(lost, []);
});

test('every room has files, and only the two files that Astro needs are outside the rooms', () => {
  const loose = [...files.keys()].filter((file) => /^src\/[^/]+$/.test(file));
  assert.deepEqual(loose, ['src/env.d.ts', 'src/live.config.ts']);
  for (const room of Object.keys(rooms))
    assert.ok(
      [...files.keys()].some((file) => file.replace(/^src\//, '').startsWith(`${room}/`)),
      room,
    );
});

const wrong: [string, string, string, RegExp][] = [
  [
    'domain code that reads files',
    'src/domain/x.ts',
    "import { a } from '../tree/files.ts';",
    /domain\/x\.ts imports \.\.\/tree\/files\.ts: domain\/ may import nothing of ours; code that needs tree\/ belongs in tree, checks/,
  ],
  ['domain code that loads zod', 'src/domain/x.ts', "import { z } from 'astro/zod';", /must work without it/],
  [
    'a type imported from another room',
    'src/search/x.ts',
    "import type { A } from '../i18n/ru.ts';",
    /search\/ may import domain/,
  ],
  [
    'a re-export from another room',
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
    'a component imported by TypeScript',
    'src/editions/x.ts',
    "import A from '../components/A.astro';",
    /belongs in components, layouts, pages/,
  ],
  [
    'an import over several lines in an Astro component',
    'src/components/X.astro',
    "---\nimport {\n  a,\n  b,\n} from '../publishing/seal.ts';\n---",
    /code that needs publishing\/ belongs in publishing, cli/,
  ],
  [
    'an import of a file outside the rooms',
    'src/checks/x.ts',
    "import { a } from '../loose.ts';",
    /checks\/x\.ts imports \.\.\/loose\.ts/,
  ],
  ['an unknown room', 'src/helpers/x.ts', '', /there is no room helpers/],
];
for (const [name, file, text, message] of wrong)
  test(`${name} is reported with the reason`, () => {
    assert.match(wrongImports(new Map([[file, text]])).join('\n'), message);
  });

test('a circle of files or of rooms is reported with every step of it', () => {
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
