/** Whatever an editor does to a file, the check answers in time with places and remedies, never with a stack trace. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { readTree, treeOf } from '../../src/tree/tree.ts';
import { edits } from '../support/edits.ts';
import { seededRandom } from '../support/random.ts';

/** How many random edits are tried; `npm run torture` tries many more. */
const runs = process.env['TORTURE'] === '1' ? 20_000 : 40;

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
