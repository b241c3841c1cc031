/** MDX is the judge of the guard: an accepted text must be to us what it is to MDX, and nothing but legal text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { parseFragment, serialize } from 'parse5';
import { forbidden } from '../../src/checks/forbidden.ts';
import { blocks, type Numbers } from '../../src/domain/clauses.ts';
import { hints } from '../../src/markdown/hints.ts';
import { html, sectionHtml } from '../../src/markdown/render.ts';
import { sectionOf } from '../../src/markdown/section.ts';
import { parseMdx } from '../../src/tree/mdx.ts';
import { within } from '../support/built.ts';
import { documentTree, partPath } from '../support/document-tree.ts';
import { section } from '../support/mdx-grammar.ts';
import { mdxHtml } from '../support/mdx-html.ts';

const runs = Number(process.env['GUARD_CASES'] ?? (process.env['TORTURE'] === '1' ? 24_000 : 5000));
const sections = ['offer', 'requisites'];
const path = partPath('offer');
const treeWith = (text: string, numbers: Numbers) =>
  documentTree({ offer: { text }, requisites: { text: 'x' } }, numbers);
const offer = sectionOf(treeWith('x', undefined), path);

/** The elements of legal text, with the attributes that each may have. */
const elements: Record<string, readonly string[]> = {
  p: [],
  h2: [],
  ul: [],
  ol: ['start'],
  li: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  em: [],
  strong: [],
  br: [],
  a: ['href'],
};

/** What HTML contains besides legal text: elements, attributes, links that lead elsewhere. Empty when clean. */
const strangers = (found: string): string[] =>
  within(parseFragment(found)).flatMap(({ tagName, attrs }) => {
    const allowed = elements[tagName];
    if (!allowed) return [`element ${tagName}`];
    return attrs
      .filter(
        ({ name, value }) =>
          !allowed.includes(name) ||
          (name === 'href' && !/^(?:https:|mailto:)/.test(value) && !sections.includes(value)),
      )
      .map(({ name, value }) => `attribute ${tagName}.${name}=${value}`);
  });

/** HTML as a browser reads it, without white space that it never shows: in a table around cells, and after a break. */
const read = (found: string) =>
  serialize(parseFragment(found)).replace(/\n(?=<\/?t(?:able|head|body|r|h|d)>)|(?<=<br>\n) +/g, '');

/** The syntax tree of a section with this text; undefined when it cannot be parsed. */
function parsed(text: string): Root | undefined {
  try {
    return parseMdx(`---\ntitle: x\n---\n\n${text}`);
  } catch {
    return undefined;
  }
}

/** What is wrong with our HTML of a text, guarded or not. Changes its tree. */
function faults(text: string, root: Root): string[] {
  void hints(root, offer);
  const ours = html(root);
  try {
    const theirs = mdxHtml(text);
    return [...strangers(ours), ...(read(ours) === read(theirs) ? [] : [`${ours} is ${theirs} to MDX`])];
  } catch (error) {
    return [`MDX: ${String(error)}`];
  }
}

test('every text that the guard accepts is text only, the same as to MDX, and no text that it refuses is rendered', async () => {
  let [read, accepted, refused, bypasses] = [0, 0, 0, 0];
  for (const [i, text] of fc.sample(section, { numRuns: runs, seed: 20251126 }).entries()) {
    const numbers = i % 2 ? 'typed' : undefined;
    const root = parsed(text);
    if (!root) continue;
    read += 1;
    if (forbidden(root, sections, numbers, true).length) {
      refused += 1;
      // One in ten is enough to see that check and rendering apply the same guard.
      if (refused % 10 === 0)
        await assert.rejects(sectionHtml(treeWith(text, numbers), path), /ru\.mdx:\d+: /, text);
      continue;
    }
    accepted += 1;
    assert.doesNotThrow(() => blocks(root, numbers), `accepted, but cannot be numbered: ${text}`);
    const found = faults(text, root);
    if (found.length) {
      bypasses += 1;
      console.error(`bypass: ${JSON.stringify(text)}: ${found.join(', ')}`);
    }
  }
  console.log(
    `guard: ${runs} cases, ${read} could be read, ${accepted} accepted, ${refused} refused, ${bypasses} bypass`,
  );
  assert.equal(bypasses, 0);
  // A generator whose texts are all accepted, or all refused, would prove nothing.
  assert.ok(accepted > runs / 20 && refused > runs / 4, `${accepted} accepted, ${refused} refused`);
});

test('without the guard, forbidden markup is detected', () => {
  const bad = ['{1 + 1}', '<b>x</b>', 'export const a = 1', '[x](javascript:a)', '> x', '<Aid x="1">y</Aid>'];
  for (const text of bad) {
    const root = parsed(text);
    assert.ok(root && faults(text, root).length, text);
  }
});
