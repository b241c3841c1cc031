import { resolve } from 'node:path';
import { build, builtOnce } from './build.ts';
import { contentCopy, edit } from './broken.ts';
import { testOn } from './site.ts';

/** A table of `columns` columns and two rows, of the words in turn. */
function table(words: readonly string[], columns: number): string {
  const row = (from: number) =>
    `| ${Array.from({ length: columns }, (_, i) => words[(from + i) % words.length] ?? '').join(' | ')} |`;
  return [row(0), `|${' --- |'.repeat(columns)}`, row(1), row(3)].join('\n');
}

const words = {
  ru: [
    'Основание возврата',
    'Срок рассмотрения заявления',
    'Ответственное подразделение',
    'Документы, подтверждающие обстоятельства',
    'Примечание',
  ],
  kk: [
    'Қайтару негізі',
    'Өтінішті қарау мерзімі',
    'Жауапты бөлімше',
    'Мән-жайларды растайтын құжаттар',
    'Ескертпе',
  ],
};

/** An address that is longer than a cell on a phone. */
export const address = 'support.of.customers.abroad@k-s.app';

/** The site of a draft with tables of three, of seven and of two columns; the last has the address. */
const out = resolve('.cache/built/tables');

function makeSite(): void {
  const content = contentCopy('tables');
  edit(content, {
    file: 'site.yaml',
    find: 'providers:',
    replace: `contacts:\n  - kind: email\n    value: ${address}\nproviders:`,
  });
  for (const lang of ['ru', 'kk'] as const)
    edit(content, {
      file: `documents/payment/offer/${lang}.mdx`,
      find: 'CVV2/CVC2 —',
      replace: [
        table(words[lang], 3),
        table(words[lang], 7),
        table(words[lang].with(2, address), 2),
        'CVV2/CVC2 —',
      ].join('\n\n'),
    });
  build(out, { CONTENT_DIR: content, DRAFT: '1' });
}

/** A test against that site, built once in each run of `npm test`. */
export const test = testOn(() => builtOnce(out, makeSite));
