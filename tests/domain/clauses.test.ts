import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, clauseId, headingId, NotAClause } from '../../src/domain/clauses.ts';
import { parseSection } from '../../src/tree/parse.ts';

const numbers = (text: string) =>
  blocks(parseSection(text)).map(({ kind, number, node }) => `${kind} ${number} ${node.type}`);

test('paragraphs, list items and table rows are clauses, numbered through the headings', () => {
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

test('lines of one paragraph are one clause', () => {
  assert.deepEqual(numbers('A\\\nB\\\nC'), ['clause 1 paragraph']);
});

test('ids never begin with a digit', () => {
  assert.equal(clauseId(2, 3), 'p2.3');
  assert.equal(headingId(2, 1), 's2-1');
});

const refused: [string, string, RegExp][] = [
  ['an ordered list', '1. a\n2. b', /нумерованный список/],
  ['a nested list', '- a\n  - b', /внутри пункта списка/],
  ['a quote', '> a', /не абзац/],
  ['a quote in a list', '- a\n\n  > b', /внутри пункта списка/],
  ['a rule', 'a\n\n***\n', /не абзац/],
  ['code', '```\na\n```', /не абзац/],
];
for (const [name, text, message] of refused)
  test(`${name} is no clause, and the message names the line`, () => {
    assert.throws(
      () => blocks(parseSection(`\n\n${text}`)),
      (error: unknown) => error instanceof NotAClause && message.test(error.message) && error.line >= 3,
    );
  });
