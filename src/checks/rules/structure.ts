import type { Finding } from '../../domain/finding.ts';
import { draftSections } from '../../tree/copies.ts';
import { pieces, pieceName, type Piece } from '../../tree/pieces.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

/** Longest clause without a warning, in characters. Longer ones are hard to read and to cite. */
const longest = 1200;

function inSection(path: string, all: readonly Piece[]): Finding[] {
  if (!all.some(({ number }) => number))
    return [
      {
        path,
        line: 1,
        message: 'в разделе нет ни одного пункта',
        remedy: 'Напишите текст под второй строкой «---» или уберите раздел из document.yaml.',
      },
    ];
  const headings = all.filter(({ kind }) => kind === 'heading');
  return all.flatMap((piece, i): Finding[] => {
    const at = { path, line: piece.line, column: piece.column, length: piece.text.length };
    if (piece.kind === 'heading') {
      const next = all[i + 1];
      const first = headings.find(({ text }) => text === piece.text);
      if (!next || next.kind === 'heading')
        return [
          {
            ...at,
            message: 'под заголовком нет текста',
            remedy: 'Напишите под ним хотя бы один пункт или удалите заголовок.',
          },
        ];
      if (first && first !== piece)
        return [
          {
            ...at,
            message: `такой заголовок в этом разделе уже есть, строка ${first.line}`,
            remedy: 'Назовите этот иначе: по заголовкам находят место.',
          },
        ];
    }
    return piece.text.length > longest
      ? [
          {
            ...at,
            length: 1,
            message: `${pieceName(piece)} — ${piece.text.length} знаков, больше ${longest}`,
            remedy: 'Если смысл позволяет, разделите его на два пункта: короткий легче прочесть и назвать.',
            severity: 'warning',
          },
        ]
      : [];
  });
}

const check = (tree: Tree): Finding[] =>
  draftSections(tree).flatMap((file) => inSection(file.path, pieces(tree, file)));

/** A section has at least one clause, and every heading has text under it and a unique name. */
export const structure: Rule = {
  name: 'structure',
  title: 'Строение раздела',
  about:
    'В разделе есть хотя бы один пункт; под каждым заголовком есть текст; два заголовка не называются одинаково. Пункт длиннее 1200 знаков — предупреждение: его трудно прочесть и назвать.',
  check,
};
