import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { numberFaults } from '../../src/domain/number-order.ts';
import { numbered, type SectionSource } from '../../src/domain/numbering.ts';
import { resolve, targets } from '../../src/domain/reference-targets.ts';
import { references } from '../../src/domain/references.ts';
import { sectionBlocks, sectionText } from '../../src/domain/section-text.ts';
import * as kk from '../../src/i18n/citations/kk.ts';
import * as ru from '../../src/i18n/citations/ru.ts';
import kkReferences from '../../src/i18n/references/kk.ts';
import ruReferences from '../../src/i18n/references/ru.ts';
import { parseMdx } from '../../src/tree/mdx.ts';
import { partsOf, snippets } from '../fixtures/snippets.ts';

const sections = (text: string): SectionSource[] =>
  Object.entries(partsOf(text)).map(([slug, { title, text }]) => ({
    slug,
    title: title ?? 'Текст',
    titleBy: title === undefined ? 'site' : 'seller',
    tree: parseMdx(text),
  }));
const typed = (text: string) => numbered(sections(text), 'typed');
const clauses = (text: string) =>
  typed(text)
    .flatMap(sectionBlocks)
    .flatMap(({ clause, text, words }) => (clause ? [{ ...clause, text, words }] : []));
const anchors = (text: string) => clauses(text).map(({ anchor }) => anchor);

describe('the numbers and anchors of real kinds of text, in both languages', () => {
  for (const { name, kind, expected, ...texts } of snippets)
    for (const lang of ['ru', 'kk'] as const)
      test(`${name}: ${kind} (${lang})`, () => {
        const found = clauses(texts[lang]);
        assert.deepEqual(
          found.map(({ anchor, printed }) => ({ anchor, number: printed ?? null })),
          expected.map(({ anchor, number }) => ({ anchor, number })),
        );
        for (const [i, { startsWith, startsWithKk }] of expected.entries()) {
          const start = lang === 'ru' ? startsWith : startsWithKk;
          assert.ok(found[i]?.words.startsWith(start), `${found[i]?.words} begins with ${start}`);
        }
      });
});

describe('the references of these texts lead where expected', () => {
  const words = { ru: ruReferences, kk: kkReferences };
  for (const { name, expectedRefs, ...texts } of snippets)
    for (const lang of ['ru', 'kk'] as const)
      test(`${name} (${lang})`, () => {
        const found = typed(texts[lang]);
        const all = targets([
          ...found.map(({ id, title }) => ({ anchor: id, text: title })),
          ...found
            .flatMap(sectionBlocks)
            .flatMap(({ clause, text }) => (clause ? [{ anchor: clause.anchor, text }] : [])),
        ]);
        const links = clauses(texts[lang]).flatMap(({ anchor, text }) =>
          references(text, words[lang]).map((reference) => ({
            from: anchor,
            target: resolve(reference, anchor, all) ?? null,
          })),
        );
        assert.deepEqual(
          links,
          expectedRefs.filter((each) => each.lang === lang).map(({ from, target }) => ({ from, target })),
        );
      });
});

test('the faults of these texts are those that a lawyer would name, and no others', () => {
  for (const { name, expectedFindings, ...texts } of snippets)
    for (const lang of ['ru', 'kk'] as const)
      assert.deepEqual(
        numberFaults(typed(texts[lang])).map(({ message }) => message),
        expectedFindings,
        `${name} (${lang})`,
      );
});

const cases: [name: string, text: string, anchors: string[]][] = [
  [
    'a preamble with numbers of its own',
    '# Преамбула\n1. А.\n\nБ.\n\n2. В.\n# 1. Г\n1.1. Д.',
    ['part-1.1', 'part-1.1_1', 'part-1.2', 'p1.1'],
  ],
  ['an inserted number', '# 5. А\n5.1. Б.\n\n5.1-1. В.\n\n5.2. Г.', ['p5.1', 'p5.1-1', 'p5.2']],
  [
    'a date at the start',
    '# 2. А\n2.1. Б.\n\n26.11.2025 стороны.\n\n10.12.25. Встреча.\n\n01.02.2025. Да.',
    ['p2.1', 'p2.1_1', 'p2.1_2', 'p2.1_3'],
  ],
  [
    'an amount at the start',
    '# 1. А\n1.1. Б.\n\n1.5 процента.\n\n1.5 млн тенге.\n\n900 тенге.',
    ['p1.1', 'p1.1_1', 'p1.1_2', 'p1.1_3'],
  ],
  ['a year at the start', '# 1. А\n1.1. Б.\n\n2026. Год.\n\n2026 жыл.', ['p1.1', 'p1.1_1', 'p1.1_2']],
  [
    'two annexes',
    '# 1. А\n1.1. Б.\n# Приложение № 1. В\n1. Г.\n# Приложение №2\n1. Д.\n\n- е',
    ['p1.1', 'a1.1', 'a2.1', 'a2.1_1'],
  ],
  [
    'sections of an annex',
    '# 1. А\n1.1. Б.\n# 1-қосымша. В\nГ.\n# 1. Д\n1.1. Е.\n# 2. Ж\nЗ.\n\n2.1. И.',
    ['p1.1', 'a1_1', 'a1.1.1', 'a1.s2_1', 'a1.2.1'],
  ],
  [
    'a table in an annex',
    '# Приложение 1\n| а | б |\n| - | - |\n| 1. | в |\n\n20. Г.\n\n| а |\n| - |\n| б |',
    ['a1_1', 'a1.20', 'a1.20_1'],
  ],
  [
    'a number in bold',
    '# 4. А\n**4.1.** Слова.\n\n**4.2. Слова**\n\n**4.3**. Слова.',
    ['p4.1', 'p4.2', 'p4.3'],
  ],
  [
    'a number before a no-break space or none',
    '# 4. А\n4.1.\u00a0Слова.\n\n4.2.Слова.\n\n4.3\u00a0Слова.',
    ['p4.1', 'p4.2', 'p4.3'],
  ],
  [
    'letters as marks',
    '# 4. А\n4.1. Б:\n\nа) в;\n\nә) г;\n\n- д;\n\n1-1) е.',
    ['p4.1', 'p4.1_1', 'p4.1_2', 'p4.1_3', 'p4.1_4'],
  ],
  [
    'lists in lists',
    '# 4. А\n4.1. Б:\n\n1) в:\n   - г;\n   - д:\n     - е;\n2) ж.\n\n4.2. З.',
    ['p4.1', 'p4.1_1', 'p4.1_1_1', 'p4.1_1_2', 'p4.1_1_2_1', 'p4.1_2', 'p4.2'],
  ],
  [
    '`1.` under a numbered clause',
    '# 4. А\n4.1. Б:\n\n1. в;\n2. г.\n\n4.2. Д.',
    ['p4.1', 'p4.1_1', 'p4.1_2', 'p4.2'],
  ],
  [
    '`1.` under a clause of a preamble',
    '# А\n1. Б.\n\n1.1. В:\n\n1. г;\n2. д.\n\n2. Е.',
    ['part-1.1', 'part-1.1.1', 'part-1.1.1_1', 'part-1.1.1_2', 'part-1.2'],
  ],
  [
    'sub-clauses that are indented',
    '# Приложение № 1\n1. А.\n\n   1.1. Б.\n\n   в\n\n2. Г.',
    ['a1.1', 'a1.1.1', 'a1.1.1_1', 'a1.2'],
  ],
  ['the number of another section without a dot', '# 4. А\n4.1 Б.\n\n5.1 В.', ['p4.1', 'p4.1_1']],
  ['the number of another section with a dot', '# 4. А\n4.1. Б.\n\n5.1. В.', ['p4.1', 'p5.1']],
  ['a section in words', '# Раздел 4. А\n4.1. Б.\n# 5-бөлім. А\n5.1. Б.', ['p4.1', 'p5.1']],
  [
    'a section with a number twice',
    '# 4. А\nБ.\n\n4.1. В.\n# 4. Г\nД.\n\n4.1. Е.\n\nж',
    ['p4_1', 'p4.1', 'p4_x2_1', 'p4.1_x2', 'p4.1_x2_1'],
  ],
];
describe('anchors of harder texts', () => {
  for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(anchors(text), expected));
});

test('sections are addressed by their number, their annex or their folder', () => {
  assert.deepEqual(
    typed('# А\nа\n# 4. Б\nб\n# № 1 қосымша. В\nв\n# 1. Г\nг').map(({ id, number }) => [id, number]),
    [
      ['part-1', undefined],
      ['s4', '4'],
      ['a1', '1'],
      ['a1.s1', '1'],
    ],
  );
});

test('no anchor is given twice, whatever the author numbered', () => {
  const text =
    '# 4. А\nа\n\n4. б\n\n4.1. в\n\n4.1. г\n# s4\n1. а\n# Приложение 1\n1. а\n\n1. б\n# Приложение 1\n1. а';
  const found = [...anchors(text), ...typed(text).map(({ id }) => id)];
  assert.equal(new Set(found).size, found.length, found.join(' '));
});

test('the text keeps what the author typed, once', () => {
  const text = '# 4. А\n**4.1.**\u00a0Б:\n\n1) в;\n2) г:\n   - д.\n\n2026. Е.';
  assert.equal(typed(text).map(sectionText).join(''), '4. А\n4.1.\u00a0Б:\n1) в;\n2) г:\nд.\n2026. Е.\n');
});

test('a lawyer’s citation of each part, in both languages', () => {
  const text =
    '# Начало\nа\n# 4. А\nб\n\n4.1. В:\n\nг\n\n1) д\n   - е\n\n| а |\n| - |\n| б |\n\n4.1. Ж\n# Приложение № 1\nз\n\n20. И\n\nа) к';
  const found = clauses(text).map(({ place }) => [ru.cited(place), kk.cited(place)]);
  assert.deepEqual(found, [
    ['раздел «Начало», абз. 1', '«Начало» бөлімі, 1-абзац'],
    ['разд. 4, абз. 1', '4-бөлім, 1-абзац'],
    ['п. 4.1', '4.1-тармақ'],
    ['п. 4.1, абз. 2', '4.1-тармақ, 2-абзац'],
    ['пп. 1) п. 4.1', '4.1-тармақтың 1) тармақшасы'],
    ['пп. 1) п. 4.1, абз. 2', '4.1-тармақтың 1) тармақшасы, 2-абзац'],
    ['п. 4.1, строка 1 таблицы', '4.1-тармақ, кестенің 1-жолы'],
    ['п. 4.1 (2-й с этим номером)', 'нөмірі қайталанған (2) 4.1-тармақ'],
    ['Приложение № 1, абз. 1', '№ 1 қосымша, 1-абзац'],
    ['п. 20 Приложения № 1', '№ 1 қосымшаның 20-тармағы'],
    ['пп. а) п. 20 Приложения № 1', '№ 1 қосымшаның 20-тармағының а) тармақшасы'],
  ]);
});
