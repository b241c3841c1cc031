import type { Finding } from '../../domain/finding.ts';
import { drafts } from '../../tree/copies.ts';
import { draftPairs } from '../../tree/draft-pairs.ts';
import { linesOf } from '../../tree/pairs.ts';
import { pieceName } from '../../tree/pieces.ts';
import { recordedFor, recordedIn, recordedPair, sourcePrints, staleIn } from '../../tree/stale.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

function check(tree: Tree): Finding[] {
  return drafts(tree).flatMap((copy) => {
    const pairs = draftPairs(tree, copy);
    const sources = sourcePrints(pairs);
    return pairs.flatMap((pair): Finding[] => {
      const { source, twin, slug, sourcePath, path, lang } = pair;
      const recorded = recordedIn(tree, copy, lang);
      // Clauses that changed places explain what differs in them, not the other way round.
      const hasMoved = recordedFor(pair, recorded, sources).length > 0;
      const compares = hasMoved ? undefined : linesOf(pair, sourcePath, path);
      const at = { path, line: twin.line, column: twin.column, length: twin.text.length, compares };
      const command = `npm run translated -- ${slug}${twin.number ? ` ${twin.number}` : ''}`;
      if (staleIn(pair, recorded))
        return [
          {
            ...at,
            message: `${pieceName(twin)}: русский текст изменён (${sourcePath}:${source.line}), а перевод остался прежним`,
            remedy: `Если русский пункт набран верно, измените перевод. Если перевод верен и для нового текста, попросите того, у кого есть копия проекта, выполнить ${command}.`,
          },
        ];
      return recordedPair(pair, recorded)
        ? []
        : [
            {
              ...at,
              length: 1,
              message: `${pieceName(twin)}: новый перевод ещё не записан, и позже не будет видно, что он устарел`,
              remedy: 'Когда перевод прочитан, тот, у кого есть копия проекта, выполняет npm run translated.',
              severity: 'warning',
            },
          ];
    });
  });
}

/** A translation belongs to the present source text, not to an earlier version of it. */
export const translations: Rule = {
  name: 'translations',
  title: 'Устаревший перевод',
  about:
    'Если русский пункт изменили или переставили, а казахский нет, перевод устарел: это ошибка, и публиковать такой текст нельзя. Она уходит, когда изменён и перевод. Если прежний перевод верен и для нового текста, это говорит команда `npm run translated -- offer 1.2` (раздел и номер пункта; раздел без номера — всё в нём, document — название документа и строку страны). Какой пункт перевода к какому русскому относится, записано в translations.yaml; файл пишет команда `npm run translated`, руками его не меняют. Новая пара, которой там ещё нет, — предупреждение.',
  relies: /\/translations\.yaml$/,
  check,
};
