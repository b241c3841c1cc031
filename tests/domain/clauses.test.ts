import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, clauseId, headingId, NotAClause } from '../../src/domain/clauses.ts';
import { parseMdx } from '../../src/tree/mdx.ts';

const numbers = (text: string) =>
  blocks(parseMdx(text)).map(({ kind, number, node }) => `${kind} ${number} ${node.type}`);

test('paragraphs, list items and table rows are clauses, and headings do not restart their numbers', () => {
  const text = [
    '---',
    'title: x',
    '---',
    '',
    '## One',
    '',
    'First.',
    '',
    '- Second;',
    '- third.',
    '',
    '## Two',
    '',
    '| a | b |',
    '| - | - |',
    '| c | d |',
    '| e | f |',
    '',
    'Last.',
  ].join('\n');
  assert.deepEqual(numbers(text), [
    'heading 1 heading',
    'clause 1 paragraph',
    'clause 2 listItem',
    'clause 3 listItem',
    'heading 2 heading',
    'clause 4 tableRow',
    'clause 5 tableRow',
    'clause 6 paragraph',
  ]);
});

test('a paragraph of several lines is one clause', () => {
  assert.deepEqual(numbers('A\\\nB\\\nC'), ['clause 1 paragraph']);
});

test('ids never begin with a digit', () => {
  assert.equal(clauseId(2, 3), 'p2.3');
  assert.equal(headingId(2, 1), 's2-1');
});

const refused: [string, string][] = [
  ['a nested list', '- a\n  - b'],
  ['a quote', '> a'],
  ['a quote in a list', '- a\n\n  > b'],
  ['a horizontal rule', 'a\n\n***\n'],
  ['a code block', '```\na\n```'],
];
for (const [name, text] of refused)
  test(`${name} cannot be a clause, and the error names the line`, () => {
    assert.throws(
      () => blocks(parseMdx(`\n\n${text}`)),
      (error: unknown) => error instanceof NotAClause && error.line >= 3,
    );
  });
