import type { Finding } from '../../domain/finding.ts';
import { draftSections } from '../../tree/copies.ts';
import type { Tree } from '../../tree/tree.ts';
import { leftovers } from '../leftovers/index.ts';
import type { Rule } from '../rule.ts';

const check = (tree: Tree): Finding[] =>
  draftSections(tree).flatMap(({ path }) => {
    const text = tree.text(path);
    return leftovers(tree.mdx(path), text).map(({ message, remedy, node, at, blocks }) => {
      const offset = (node.position?.start.offset ?? 0) + (at?.offset ?? 0);
      const before = text.slice(0, offset).split('\n');
      const source = text.slice(offset, node.position?.end.offset).split('\n')[0] ?? '';
      return {
        path,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        length: at?.length ?? Math.max(source.length, 1),
        message,
        remedy,
        blocks,
      };
    });
  });

/** Markup that was meant is markup, and none of it shows or swallows words. */
export const leftoverMarkup: Rule = {
  name: 'leftovers',
  title: 'Разметка, которую видно или которая прячет слова',
  about:
    'Знаки разметки не видны читателю, и ни одно слово не пропадает: жирный шрифт и курсив закрыты вплотную к целым словам, после «##» и «-» стоит пробел, списки начинаются с «- », у таблицы во всех строках столько клеток, сколько в шапке, а после неё пустая строка; под пунктом нет черты из «-» (она сделала бы из него заголовок); заголовки, строки и шапки таблиц не пусты.',
  check,
};
