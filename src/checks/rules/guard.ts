import type { Finding } from '../../domain/finding.ts';
import { VFileMessage } from 'vfile-message';
import { NotAClause } from '../../domain/clauses.ts';
import { numbered } from '../../domain/numbering.ts';
import { sectionText } from '../../domain/section-text.ts';
import { copies, drafts, presentSections, type Copy } from '../../tree/copies.ts';
import { documentData } from '../../tree/data.ts';
import { keptOf } from '../../tree/kept.ts';
import type { Tree } from '../../tree/tree.ts';
import { forbidden } from '../forbidden.ts';
import type { Rule } from '../rule.ts';

/** The message and remedy in Russian for each pattern of the MDX parser's error messages. */
const reasons: [RegExp, string, string][] = [
  [
    /closing tag|closing slash|before the end|end-tag/i,
    'у метки <…> нет пары или она закрыта не там, где начата',
    'Уберите метку, слова оставьте.',
  ],
  [
    /expression|acorn|import|export/i,
    'здесь или выше в этом абзаце стоит знак «{» или слово import или export в начале строки: сайт принимает это за команду',
    'Уберите знаки «{» и «}»; слова import и export не ставьте в начало строки.',
  ],
  [
    /./,
    'знак «<» или «{» открывает метку, которой сайт не знает',
    'Замените «<» словами («меньше»), уберите «{». Примечаний <!-- … --> в тексте не бывает.',
  ],
];

function unreadable(path: string, error: VFileMessage): Finding {
  const [, message, remedy] = reasons.find(([pattern]) => pattern.test(error.reason)) ?? ['', '', ''];
  // The error's position is that of the paragraph; its message contains that of the tag.
  const [, line = error.line ?? 1, column = error.column] = /\((\d+):(\d+)/.exec(error.reason) ?? [];
  return {
    path,
    line: Number(line),
    column: column === undefined ? undefined : Number(column),
    message: `разметка не читается: ${message}`,
    remedy,
  };
}

/** Signs in a row that no text needs. The parser would take minutes over some thousands of them. */
const pile = /(?:[*_~`[\]<(){}!\\|]\s*){100,}/u;

function pileOfSigns(tree: Tree, path: string): Finding | undefined {
  const text = tree.text(path);
  const found = pile.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index).split('\n');
  return {
    path,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: 'длинный ряд знаков разметки: прочесть её нельзя',
    remedy: 'Удалите этот ряд: в тексте столько знаков подряд не бывает.',
  };
}

async function check(tree: Tree): Promise<Finding[]> {
  const found = copies(tree).map((copy) =>
    keptOf(tree, copy, 'refused markup', (part) => Promise.resolve(refused(part, copy))),
  );
  return (await Promise.all(found)).flat().map((finding) => ({ ...finding, blocks: true }));
}

function refused(tree: Tree, copy: Copy): Finding[] {
  const documents = drafts(tree).map(({ document }) => document);
  const { sections, numbers } = documentData(tree, copy.folder);
  return presentSections(tree, copy).flatMap(({ path }): Finding[] => {
    const pile = pileOfSigns(tree, path);
    if (pile) return [pile];
    try {
      const found = forbidden(
        tree.mdx(path),
        [...sections, ...documents],
        numbers,
        copy.edition !== undefined,
      );
      // Text without a canonical form cannot be sealed, so report it while it is still a draft.
      if (!found.length)
        numbered([{ slug: '', title: '', titleBy: 'site', tree: tree.mdx(path) }], numbers).map(sectionText);
      return found.map(({ message, remedy, node: { position } }) => ({
        path,
        line: position?.start.line ?? 1,
        column: position?.start.column,
        length:
          position?.end.line === position?.start.line
            ? (position?.end.column ?? 1) - (position?.start.column ?? 1)
            : 1,
        message,
        remedy,
      }));
    } catch (error) {
      if (error instanceof NotAClause)
        return [
          {
            path,
            line: error.line,
            message: error.message,
            remedy: 'Исправьте эту строку. Если слова ссылки — адрес, она должна вести на него же.',
          },
        ];
      if (error instanceof VFileMessage) return [unreadable(path, error)];
      // The parsers call themselves for every level.
      if (error instanceof RangeError)
        return [
          {
            path,
            line: 1,
            message: 'разметка в этом файле вложена слишком глубоко, прочесть её нельзя',
            remedy: 'Найдите в нём длинный ряд знаков «>», «*», «_», «[» или «<» и уберите его.',
          },
        ];
      throw error;
    }
  });
}

/** Sections contain only the MDX markup that editors may use. */
export const guard: Rule = {
  name: 'guard',
  title: 'Разметка текста',
  about:
    'В тексте раздела бывают абзацы, строки списка с «- », заголовки «## », таблицы, _курсив_, **жирный шрифт**, ссылки. Ссылка ведёт на адрес с https:// или mailto: либо на раздел по имени его папки: `[Доставка](delivery)`. Нумерованные и вложенные списки бывают только с `numbers: typed` в document.yaml, и номера в них пишут так, как они стоят у автора (не `1.` у каждой строки). Всё остальное сайт не пропустит: цитаты, сноски, картинки, примечания, знаки `{` и `<`, команды import и export. Так в тексте не окажется ни программы, ни слов, которых не видно читателю.',
  check,
};
