import type { Finding } from '../../domain/finding.ts';
import { words } from '../../domain/numbering.ts';
import { sectionHead, typedAt } from '../../domain/typed-number.ts';
import { draftSections, type SectionFile } from '../../tree/copies.ts';
import { documentData } from '../../tree/data.ts';
import { numberedSection } from '../../tree/numbering.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

function inSection(tree: Tree, file: SectionFile): Finding[] {
  const { title, blocks, label } = numberedSection(tree, file);
  const finding = (line: number, column: number | undefined, typed: string): Finding => ({
    path: file.path,
    line,
    column,
    length: typed.length,
    message: `номер «${typed}» написан в тексте, а номера пунктов в этом документе ставит сайт: в ${file.copy.folder}/document.yaml нет поля numbers`,
    remedy:
      'Если это номера автора, добавьте в document.yaml строку «numbers: typed». Если нет, удалите номер: сайт поставит его сам.',
  });
  const head = sectionHead(title);
  const inTitle =
    head.kind === 'plain' ? [] : [finding(tree.yaml(file.path).at(['title']).line, undefined, head.number)];
  const inText = blocks.flatMap(({ kind, node, own }): Finding[] => {
    if (kind !== 'clause' || node.type === 'tableRow') return [];
    const typed = typedAt(words(own).trimStart(), label);
    const { start } = own.position ?? {};
    return typed?.kind === 'number' ? [finding(start?.line ?? 1, start?.column, typed.text)] : [];
  });
  return [...inTitle, ...inText];
}

const check = (tree: Tree): Finding[] =>
  draftSections(tree)
    .filter(({ copy }) => documentData(tree, copy.folder).numbers === undefined)
    .flatMap((file) => inSection(tree, file));

/** A document whose clauses are counted has no typed numbers: a clause would show two. */
export const untypedNumbers: Rule = {
  name: 'untyped-numbers',
  title: 'Чьи номера',
  about:
    'Номера пунктов ставит либо сайт, по порядку, либо автор: тогда в document.yaml стоит `numbers: typed`. Номер в начале абзаца или в заголовке раздела («4.1. Клиент…», «4. Оплата») без этого поля — ошибка: у пункта оказалось бы два номера. Даты, суммы и годы номерами не считаются.',
  check,
};
