import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, headingId } from '../../src/domain/clause-number.ts';
import { blocks, NotAClause } from '../../src/domain/clauses.ts';
import { parseMdx } from '../../src/tree/mdx.ts';

const numbers = (text: string) => blocks(parseMdx(text)).map(({ kind, node }) => `${kind} ${node.type}`);

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
    'heading heading',
    'clause paragraph',
    'clause listItem',
    'clause listItem',
    'heading heading',
    'tableHead tableRow',
    'clause tableRow',
    'clause tableRow',
    'clause paragraph',
  ]);
});

test('a paragraph of several lines is one clause', () => {
  assert.deepEqual(numbers('A\\\nB\\\nC'), ['clause paragraph']);
});

test('ids never begin with a digit', () => {
  assert.equal(counted(2, 3).anchor, 'p2.3');
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
