import type { Finding } from '../../domain/finding.ts';
import { shownTerm, termFinder } from '../../domain/terms.ts';
import { draftSections } from '../../tree/copies.ts';
import { glossary, sourceLanguage } from '../../tree/data.ts';
import { linesOf, pairs, twins } from '../../tree/pairs.ts';
import { pieceName } from '../../tree/pieces.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

function check(tree: Tree): Finding[] {
  const from = sourceLanguage(tree);
  const terms = glossary(tree).terms.map((term) =>
    Object.fromEntries(
      Object.entries(term).map(([lang, words]) => [
        lang,
        { words: shownTerm(words), isIn: termFinder(words) },
      ]),
    ),
  );
  return twins(tree, draftSections(tree), from).flatMap((both) =>
    pairs(both).flatMap(({ source, twin }) =>
      terms.flatMap((term): Finding[] => {
        const said = term[from];
        const wanted = term[both.twin.lang];
        if (!said?.isIn(source.text) || !wanted || wanted.isIn(twin.text)) return [];
        return [
          {
            path: both.twin.path,
            line: twin.line,
            column: twin.column,
            compares: linesOf({ source, twin }, both.source.path, both.twin.path),
            message: `${pieceName(twin)}: в ${both.source.path}:${source.line} есть «${said.words}», а здесь нет «${wanted.words}»`,
            remedy:
              'Возьмите слово из glossary.yaml или, если здесь верно другое, внесите его туда через « / ».',
            severity: 'warning',
          },
        ];
      }),
    ),
  );
}

/** A term of the glossary is always translated the same way. */
export const terms: Rule = {
  name: 'terms',
  title: 'Термины (предупреждения)',
  about:
    'Если в русском пункте стоит термин из glossary.yaml, в казахском стоит его перевод оттуда же, в любой форме слова. Черта отделяет окончание: «банковск|ая карт|а». Это предупреждение: оно не мешает сборке, его читает юрист.',
  check,
};
