import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/checks/index.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { siteData } from '../../src/tree/data.ts';
import { readTree } from '../../src/tree/tree.ts';
import { contentWith } from '../support/broken.ts';

/** A demand in YAML with these fields beside those that all need. */
const demand = (fields: string) => `
- id: spare-key
  group: terms
  severity: must
  label: { ru: Ключ, kk: Кілт, en: A key }
  demandedBy: [{ who: Bank, kind: rule }]
  ${fields.trim().replaceAll('\n', '\n  ')}
`;

const supply = 'supply: { ru: Ключ., kk: Кілт., en: The key. }';
const judged = "judged: { by: site, on: '2026-11-27' }";

const refused: [name: string, fields: string, line: number, says: RegExp][] = [
  [
    'a typed status beside a rule, which it might contradict',
    `computed: { rule: phone }\nstatus: satisfied\n${judged}\n${supply}`,
    8,
    /«spare-key» решает программа по правилу phone, поэтому здесь не бывает: status, judged\. Уберите это или, если решает человек, уберите computed$/,
  ],
  ['a demand that nobody decides', supply, 2, /кто решает\? Нужно computed .* или status/],
  [
    'a status of nobody and no day',
    `status: satisfied\nclauses: [payment 1.1]`,
    2,
    /нужно, кто решил и когда: judged/,
  ],
  ['a status that shows nothing', `status: satisfied\n${judged}`, 2, /покажите, где это: clauses .* pages/],
  [
    'something missing that stands in a clause',
    `status: missing\nclauses: [payment 1.1]\n${judged}\n${supply}`,
    7,
    /это не missing, а partial/,
  ],
  ['a gap without what to supply', `status: missing\n${judged}`, 2, /скажите, что нужно от продавца/],
  [
    'a rule that does not exist',
    `computed: { rule: telepathy }\n${supply}`,
    7,
    /такого правила нет; есть says, /,
  ],
  ['a rule without its words', `computed: { rule: says }\n${supply}`, 7, /нет поля «0\.computed\.words»/],
  [
    'a note without English, a language of the list',
    `status: satisfied\nclauses: [payment 1.1]\n${judged}\nnote: { ru: Есть., kk: Бар. }`,
    10,
    /нет поля «0\.note\.en»/,
  ],
  [
    'a judge of another kind',
    `status: satisfied\nclauses: [payment 1.1]\njudged: { by: robot, on: '2026-11-27' }`,
    9,
    /кто решил — site, seller, lawyer/,
  ],
  [
    'a page with its language',
    `status: satisfied\npages: [ru/payment]\n${judged}`,
    8,
    /страница пишется без языка, с косой чертой с обеих сторон: \/terms\/rights\//,
  ],
];

for (const [name, fields, line, says] of refused)
  test(`${name} is refused at its line`, async () => {
    const dir = contentWith(`demand ${name}`, {
      write: 'requirements.yaml',
      replace: demand(fields).trimStart(),
    });
    const found = await check(readTree(dir));
    const own = found.filter(({ path, severity }) => path === 'requirements.yaml' && !severity);
    assert.match(own.map(({ message }) => message).join('\n'), says);
    assert.ok(
      own.some((each) => each.line === line - 1 || each.line === line),
      `expected line ${line}, got ${own.map((each) => each.line).join()}`,
    );
    assert.ok(own.every(({ remedy }) => remedy.length > 10));
  });

test('a group, a severity and a kind of source are words of a list', async () => {
  const replace = demand(`computed: { rule: phone }\n${supply}`)
    .trimStart()
    .replace('group: terms', 'group: misc')
    .replace('severity: must', 'severity: may')
    .replace('kind: rule', 'kind: hearsay');
  const dir = contentWith('demand enums', { write: 'requirements.yaml', replace });
  const found = (await check(readTree(dir))).map(({ message }) => message).join('\n');
  assert.match(found, /группа — sellers, contacts, /);
  assert.match(found, /важность — must, should/);
  assert.match(found, /вид источника — rule, secondary, practice, opinion/);
});

test('the list may be in English, and in no language that the texts have', () => {
  const site = siteData(readTree('content'));
  assert.ok(siteSchema.safeParse({ ...site, reportLanguages: ['en'] }).success);
  for (const reportLanguages of [['de'], ['en', 'en'], ['ru']])
    assert.ok(!siteSchema.safeParse({ ...site, reportLanguages }).success);
  assert.ok(!siteSchema.safeParse({ ...site, languages: ['ru', 'en'], reportLanguages: ['en'] }).success);
});
