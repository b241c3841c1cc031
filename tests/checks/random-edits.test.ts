/** Whatever an editor does to a file, the check answers in time with places and remedies, never with a stack trace. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { readTree, treeOf } from '../../src/tree/tree.ts';
import { seededRandom } from '../support/random.ts';

/** How many random edits are tried; `npm run torture` tries many more. */
const runs = process.env['TORTURE'] === '1' ? 20_000 : 250;

/** What typing mistakes, editors and word processors put into a file. */
const insertions = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '#',
    '## ',
    '-',
    '- ',
    '+ ',
    '1. ',
    '> ',
    '|',
    '| a | b |\n| - | - |\n',
    '\\',
    '~~',
  ],
  ...[
    '[',
    '](',
    ']()',
    '![',
    '<',
    '</',
    '<Aid>',
    '</Aid>',
    '<constructor>',
    '<valueOf x="1">',
    '<__proto__>',
    '{',
    '}',
    '{1}',
  ],
  ...[
    '<!--',
    '-->',
    'import a from "b"\n',
    'export const a = 1\n',
    '&#8203;',
    '&',
    '&amp;',
    '&#x110000;',
    '&#0;',
    '\0',
    '\t',
  ],
  ...[
    '\r\n',
    '\n',
    '\n\n',
    '\n---\n',
    '---\n',
    '\n===\n',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\u202e',
    '«',
    '»',
    '"',
    "'",
    ': ',
    '? ',
  ],
  ...[
    '!',
    '!!binary ',
    '&a ',
    '*a',
    '- - -',
    '[[',
    '{{',
    '%YAML 9\n',
    'null',
    'true',
    '0x1F',
    '2026-02-30',
    '2026-02-28',
    '99999999999',
  ],
  ...[
    'a: &a [1]\nb: [*a, *a]\n',
    'title:\n',
    'sections: []\n',
    'sellers: {}\n',
    'ru: \n',
    'o',
    'а',
    'ə',
    '😀',
    '１２',
    '½',
    '−5 %',
  ],
  ...[
    'https://',
    'https://a.kz',
    'http://a',
    'mailto:',
    '[x](javascript:a)',
    '[x](//a)',
    'www.a.kz»',
    'a@b.kz',
    '+7 702 555 44 33',
  ],
  ...[
    '\n'.repeat(50),
    '>'.repeat(500),
    '['.repeat(300),
    '*a '.repeat(200),
    '<Aid>'.repeat(50),
    '- '.repeat(100),
    '  '.repeat(60) + '- x\n',
  ],
];

type Edit = (text: string, next: () => number) => string;
const at = (text: string, next: () => number) => Math.floor(next() * (text.length + 1));
const edits: Edit[] = [
  (text, next) => {
    const place = at(text, next);
    return (
      text.slice(0, place) + (insertions[Math.floor(next() * insertions.length)] ?? '') + text.slice(place)
    );
  },
  (text, next) => {
    const lines = text.split('\n');
    const line = Math.floor(next() * lines.length);
    lines[line] = (insertions[Math.floor(next() * insertions.length)] ?? '') + (lines[line] ?? '');
    return lines.join('\n');
  },
  (text, next) => {
    const [from, to] = [at(text, next), at(text, next)].sort((a, b) => a - b);
    return text.slice(0, from) + text.slice(Math.min(to ?? 0, (from ?? 0) + 40));
  },
  (text, next) => text.slice(0, at(text, next)),
  (text, next) => {
    const lines = text.split('\n');
    const [a, b] = [Math.floor(next() * lines.length), Math.floor(next() * lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  (text, next) => {
    const lines = text.split('\n');
    const line = Math.floor(next() * lines.length);
    return lines.toSpliced(line, 0, ...lines.slice(line, line + 3)).join('\n');
  },
  () => '',
];

test(
  `the check answers ${runs} random edits of the real texts and data with places and remedies, never a stack trace`,
  { timeout: 3_600_000 },
  async (t) => {
    const tree = readTree('content');
    const files = new Map(tree.paths.map((path) => [path, tree.bytes(path)]));
    const editable = tree.paths.filter(
      (path) => /\.(mdx|yaml|txt)$/.test(path) && !path.includes('/editions/'),
    );
    const next = seededRandom(20261126);
    let [found, slowest] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const path = editable[Math.floor(next() * editable.length)] ?? '';
      const removed = next() < 0.01;
      let text = tree.text(path);
      for (let count = 1 + Math.floor(next() * 3); count > 0; count--)
        text = edits[Math.floor(next() * (edits.length - (next() < 0.05 ? 0 : 1)))]?.(text, next) ?? text;
      const changed = new Map(files);
      if (removed) changed.delete(path);
      else changed.set(path, Buffer.from(text));
      const began = performance.now();
      const findings = await check(treeOf(tree.dir, changed)).catch((error: unknown) =>
        assert.fail(
          `run ${run}, ${path}:\n${JSON.stringify(text)}\n${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        ),
      );
      slowest = Math.max(slowest, performance.now() - began);
      if (findings.length) found += 1;
      for (const { path: where, line, message, remedy } of findings)
        assert.ok(
          where &&
            line >= 1 &&
            message &&
            remedy.length > 5 &&
            !/undefined|\[object|NaN/.test(message + remedy),
          `run ${run}: ${where}:${line} ${message} ${remedy}`,
        );
    }
    t.diagnostic(`${runs} edits, ${found} with findings, slowest check ${slowest.toFixed(0)} ms`);
    assert.ok(found > runs / 2);
    assert.ok(slowest < 10_000);
  },
);

test('the check answers deep nesting, an alias bomb and a clause of 6,000 words in time', async () => {
  const tree = readTree('content');
  const files = new Map(tree.paths.map((path) => [path, tree.bytes(path)]));
  const words = (word: string) =>
    Array.from({ length: 6000 }, (_, i) => `${word}${'абвгдежзик'[i % 10] ?? ''}`).join(' ');
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      'bcdefghi',
      (name, i) =>
        `${name}: &${name} [${Array<string>(9)
          .fill(`*${'abcdefgh'[i] ?? ''}`)
          .join(', ')}]`,
    ),
  ].join('\n');
  const cases: [string, string][] = [
    [
      'documents/payment/offer/ru.mdx',
      `${tree.text('documents/payment/offer/ru.mdx')}\n${'*_'.repeat(20_000)}a\n`,
    ],
    [
      'documents/payment/offer/ru.mdx',
      `${tree.text('documents/payment/offer/ru.mdx')}\n${'['.repeat(20_000)}a\n`,
    ],
    [
      'documents/payment/offer/ru.mdx',
      `${tree.text('documents/payment/offer/ru.mdx')}\n${'<Aid>'.repeat(5_000)}a\n`,
    ],
    ['documents/payment/offer/ru.mdx', `${tree.text('documents/payment/offer/ru.mdx')}\n${words('слово')}\n`],
    ['documents/payment/document.yaml', `${bomb}\n${tree.text('documents/payment/document.yaml')}`],
    ['sellers/umirbaeva.yaml', '['.repeat(10_000)],
    ['site.yaml', `${bomb}\n`],
    ['site.yaml', ''],
    [
      'documents/payment/offer/ru.mdx',
      '---\ntitle: *Важно* о возврате\ntitleBy: seller\ndescription: a\n---\n\nТекст.\n',
    ],
  ];
  for (const [path, text] of cases) {
    const began = performance.now();
    const findings = await check(treeOf(tree.dir, new Map([...files, [path, Buffer.from(text)]])));
    const took = performance.now() - began;
    assert.ok(
      findings.length > 0 && took < 5000,
      `${path}: ${findings.length} findings in ${took.toFixed(0)} ms`,
    );
  }
  const { length } = await check(
    treeOf(tree.dir, new Map([...files].filter(([path]) => path !== 'site.yaml'))),
  );
  assert.ok(length > 0);
});
