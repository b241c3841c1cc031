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

/** The site of a draft with tables of three and of seven columns. */
const out = resolve('.cache/built/tables');

function makeSite(): void {
  const content = contentCopy('tables');
  for (const lang of ['ru', 'kk'] as const)
    edit(content, {
      file: `documents/payment/offer/${lang}.mdx`,
      find: 'CVV2/CVC2 —',
      replace: `${table(words[lang], 3)}\n\n${table(words[lang], 7)}\n\nCVV2/CVC2 —`,
    });
  build(out, { CONTENT_DIR: content, DRAFT: '1' });
}

/** A test against that site, built once in each run of `npm test`. */
export const test = testOn(() => builtOnce(out, makeSite));
