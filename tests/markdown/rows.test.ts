import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { unquoted } from '../../src/domain/quotation-marks.ts';
import { sellerIn, type SellerFacts } from '../../src/domain/seller.ts';
import { hasValue, rowsOf } from '../../src/markdown/rows.ts';
import { wrapSellerData } from '../../src/markdown/seller-data.ts';

const person: SellerFacts = {
  form: { ru: 'ИП', kk: 'ЖК' },
  name: 'Умирбаева Асем',
  iin: '800817401350',
  address: { ru: 'Казахстан, Рудный, дом 15', kk: 'Қазақстан, Рудный, 15-үй' },
};

const company: SellerFacts = {
  form: { ru: 'ТОО', kk: 'ЖШС' },
  name: '«Кит»',
  bin: '200140001230',
  address: { ru: '050000, г. Алматы, ул. Абая, 1', kk: '050000, Алматы қ., Абай көшесі, 1' },
  phone: '+7 727 250 00 00',
  email: ['help@example.kz', 'office@example.kz'],
  iban: ['KZ67000KIT0000000001', 'KZ40000KIT0000000002'],
  bic: 'KITBKZKA',
};

/** The rows of a paragraph, as `kind: label | rest`, with values in brackets. */
function rows(markdown: string, facts: SellerFacts, lang: string): string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const seller = sellerIn(facts, lang);
  wrapSellerData(tree, [seller]);
  const paragraph = tree.children[0] as Paragraph;
  const shown = rowsOf(paragraph.children, new Set([unquoted(seller.name)]));
  // The words and their order are the author's.
  assert.equal(shown.map(({ label, rest }) => toString([...label, ...rest])).join(''), toString(paragraph));
  return shown.map(({ kind, label, rest }) => {
    const words = rest.map((node) => (hasValue(node) ? `[${toString(node)}]` : toString(node))).join('');
    return `${kind}: ${toString(label)}| ${words}`;
  });
}

const cases: [name: string, markdown: string, facts: SellerFacts, lang: string, expected: string[]][] = [
  [
    'lines with and without a colon',
    'ИП Умирбаева Асем\\\nИИН 800817401350\\\nЮридический адрес: Казахстан, Рудный, дом 15',
    person,
    'ru',
    [
      'name: | ИП [Умирбаева Асем]',
      'fact: ИИН | [800817401350]',
      'fact: Юридический адрес: | [Казахстан, Рудный, дом 15]',
    ],
  ],
  [
    'a form after the name, an address alone, a phone as people write it, e-mail addresses',
    '«Кит» ЖШС\\\nБСН 200140001230\\\n050000, Алматы қ., Абай көшесі, 1\\\nТелефон: 8 (727) 250-00-00\\\nПошта: help@example.kz, office@example.kz',
    company,
    'kk',
    [
      'name: | [«Кит»] ЖШС',
      'fact: БСН | [200140001230]',
      'fact: | [050000, Алматы қ., Абай көшесі, 1]',
      'fact: Телефон: | [8 (727) 250-00-00]',
      'fact: Пошта: | [help@example.kz], ',
      'fact: | [office@example.kz]',
    ],
  ],
  [
    'several values on a line',
    'Счёт KZ67 000K IT00 0000 0001, счёт KZ40000KIT0000000002, БИК KITBKZKA, КБе 17',
    company,
    'ru',
    [
      'fact: Счёт | [KZ67 000K IT00 0000 0001], ',
      'fact: счёт | [KZ40000KIT0000000002], ',
      'fact: БИК | [KITBKZKA], ',
      'words: | КБе 17',
    ],
  ],
  [
    'a name and a number on one line, with a full stop',
    'ТОО «Кит», БИН 200140001230.',
    company,
    'ru',
    ['name: | ТОО [«Кит»], ', 'fact: БИН | [200140001230].'],
  ],
  [
    'a label in bold, and a name with a label',
    '**Получатель:** ТОО «Кит»\\\n**БИН:** 200140001230',
    company,
    'ru',
    ['fact: Получатель:|  ТОО [«Кит»]', 'fact: БИН:|  [200140001230]'],
  ],
  [
    'prose with several values, which stays one line',
    'Услуги оказывает ТОО «Кит» (БИН 200140001230), которое действует на основании устава и далее называется Исполнителем.',
    company,
    'ru',
    [
      'words: | Услуги оказывает ТОО [«Кит»] (БИН [200140001230]), которое действует на основании устава и далее называется Исполнителем.',
    ],
  ],
];

for (const [name, markdown, facts, lang, expected] of cases)
  test(`rows: ${name}`, () => {
    assert.deepEqual(rows(markdown, facts, lang), expected);
  });
