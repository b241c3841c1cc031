import type { Finding } from '../../domain/finding.ts';
import { draftSections } from '../../tree/copies.ts';
import { sourceLanguage } from '../../tree/data.ts';
import { linesOf, pairs, twins } from '../../tree/pairs.ts';
import { pieceName } from '../../tree/pieces.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

const check = (tree: Tree): Finding[] =>
  twins(tree, draftSections(tree), sourceLanguage(tree)).flatMap((both) =>
    pairs(both).flatMap(({ source, twin }): Finding[] =>
      // A clause of names and numbers alone is the same in every language.
      source.text === twin.text && /\p{Script=Cyrillic}{2}/u.test(twin.text)
        ? [
            {
              path: both.twin.path,
              line: twin.line,
              column: twin.column,
              length: twin.text.length,
              compares: linesOf({ source, twin }, both.source.path, both.twin.path),
              message: `${pieceName(twin)} не переведён: слова те же, что в ${both.source.path}:${source.line}`,
              remedy: 'Переведите его.',
            },
          ]
        : [],
    ),
  );

/** A translation does not repeat the words of the source. */
export const untranslated: Rule = {
  name: 'untranslated',
  title: 'Непереведённый пункт',
  about:
    'Если слова казахского пункта те же, что русского, он не переведён: это ошибка. Пункт из одних имён, номеров и адресов может совпадать.',
  check,
};
