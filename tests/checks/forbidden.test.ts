import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProcessor } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { blocks } from '../../src/domain/clauses.ts';
import { autolinks } from '../../src/markdown/autolinks.ts';
import { forbidden } from '../../src/checks/forbidden.ts';
import { parseMdx } from '../../src/tree/mdx.ts';
import { compiled, type Program } from '../support/compiled-mdx.ts';
import { section } from '../support/mdx-grammar.ts';

const sections = ['offer', 'requisites'];
const runs = Number(process.env['GUARD_CASES'] ?? (process.env['TORTURE'] === '1' ? 24_000 : 8000));

/** Astro removes the front matter before MDX compiles. */
const front = '---\ntitle: x\n---\n\n';

/** What the check finds in a text; undefined when the text cannot be parsed, and so cannot be compiled. */
function refusals(text: string) {
  let tree: Root;
  try {
    tree = parseMdx(front + text);
  } catch {
    return undefined;
  }
  return { tree, found: forbidden(tree, sections, undefined, true) };
}

/** Compiles a text as the build does. Throws when the guard refuses it, as the build does. */
function compile(text: string): Program {
  let program: Program | undefined;
  createProcessor({
    jsx: true,
    remarkPlugins: [
      remarkGfm,
      autolinks,
      () => (tree: Root) => {
        const [first] = forbidden(tree, sections, undefined, true);
        if (first) throw new Error(first.message);
      },
    ],
    recmaPlugins: [
      () => (tree: Program) => {
        program = tree;
      },
    ],
  }).processSync(text);
  assert.ok(program);
  return program;
}

test('every text that the guard accepts compiles to text only, and the build refuses every text that the check refuses', () => {
  let [parsed, accepted, refused, bypasses] = [0, 0, 0, 0];
  for (const text of fc.sample(section, { numRuns: runs, seed: 20251126 })) {
    const checked = refusals(text);
    if (!checked) continue;
    parsed += 1;
    if (checked.found.length) {
      refused += 1;
      // Compiling parses the text again; one in ten is enough to see that check and build apply the same guard.
      if (refused % 10 === 0)
        assert.throws(() => compile(text), `the build accepts what the check refuses: ${text}`);
      continue;
    }
    accepted += 1;
    assert.doesNotThrow(() => blocks(checked.tree), `accepted, but cannot be numbered: ${text}`);
    const more = compiled(compile(text), sections);
    if (more.length) {
      bypasses += 1;
      console.error(`bypass: ${JSON.stringify(text)}: ${more.join(', ')}`);
    }
  }
  console.log(
    `guard: ${runs} cases, ${parsed} reached the compiler, ${accepted} accepted, ${refused} refused, ${bypasses} bypass`,
  );
  assert.equal(bypasses, 0);
  // A generator whose texts are all accepted, or all refused, would prove nothing.
  assert.ok(accepted > runs / 20 && refused > runs / 4, `${accepted} accepted, ${refused} refused`);
});

test('without the guard, forbidden markup is detected in the compiled module', () => {
  const bad = ['{1 + 1}', '<b>x</b>', 'export const a = 1', '[x](javascript:a)', '> x', '<Aid x="1">y</Aid>'];
  for (const text of bad) {
    let program: Program | undefined;
    createProcessor({
      jsx: true,
      remarkPlugins: [remarkGfm],
      recmaPlugins: [
        () => (tree: Program) => {
          program = tree;
        },
      ],
    }).processSync(text);
    assert.ok(program && compiled(program, sections).length > 0, text);
  }
});
