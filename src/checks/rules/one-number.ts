import type { Finding } from '../../domain/finding.ts';
import { words, type NumberedBlock, type NumberedSection } from '../../domain/numbering.ts';
import { follows, typedAt } from '../../domain/typed-number.ts';
import { draftSections } from '../../tree/copies.ts';
import { documentData } from '../../tree/data.ts';
import { numberedSection } from '../../tree/numbering.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

/** The end of a line after which a number is a reference: «согласно п.», «пунктам 4.1 и». */
const refers =
  /(?:^|[\s\p{Z}(])(?:п{1,2}|пункт\p{L}*|подпункт\p{L}*|разд\p{L}*|ст|стать\p{L}*|см|и|или|с|по|№|және|мен)\.?,?\s*$/iu;

/** A number that stands after the end of a sentence: «4.1. Раз. 4.2. Два». */
const after = /[\p{L}\p{N})»"]{4,}[.;:!?]\s+(?=\d)/gu;

/** A second number in a block, with the line ends before it. */
function second(block: NumberedBlock, own: string | undefined): { typed: string; lines: number } | undefined {
  const text = words(block.own);
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const typed = i ? typedAt(line.trimStart(), own) : undefined;
    if (typed && !refers.test(lines[i - 1] ?? '')) return { typed: typed.text, lines: i };
  }
  for (const { 0: end, index } of text.matchAll(after)) {
    const typed = typedAt(text.slice(index + end.length), own);
    if (typed && follows(typed.value, block.typed.replace(/\.$/, '')))
      return { typed: typed.text, lines: text.slice(0, index + end.length).split('\n').length - 1 };
  }
  return undefined;
}

function inSection(path: string, { blocks, number }: NumberedSection): Finding[] {
  return blocks.flatMap((block): Finding[] => {
    if (block.kind !== 'clause' || block.node.type === 'tableRow') return [];
    const found = second(block, number);
    if (!found) return [];
    return [
      {
        path,
        line: (block.own.position?.start.line ?? 1) + found.lines,
        message: `в одном абзаце несколько номеров: «${found.typed}» стоит не в его начале`,
        remedy:
          'Оставьте перед этим номером пустую строку. Если это ссылка на пункт, уберите перенос строки перед ней.',
      },
    ];
  });
}

const check = (tree: Tree): Finding[] =>
  draftSections(tree)
    .filter(({ copy }) => documentData(tree, copy.folder).numbers === 'typed')
    .flatMap((file) => inSection(file.path, numberedSection(tree, file)));

/** A paragraph has one number: what follows a second one could be neither cited nor found. */
export const oneNumber: Rule = {
  name: 'one-number',
  title: 'Один номер в абзаце',
  about:
    'Если в document.yaml стоит `numbers: typed`, каждый номер автора («4.1.», «1)», «а)») начинает свой абзац: перед ним пустая строка. Два номера в одном абзаце — ошибка: на второй нельзя сослаться.',
  check,
};
