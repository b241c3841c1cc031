/** What a revision may change: it corrects the site's own errors and leaves the clauses as they were counted. */
import type { Refusal } from './refusals.ts';
import { redline } from './redline.ts';
import type { TextBlock } from './section-text.ts';

const named = (clauses: ReadonlySet<string>) => [...clauses].join(', ');

/**
 * The numbers of the clauses that only one of two versions has. One rewritten as a whole at its place is in neither set,
 * although a redline shows it as removed and added.
 */
function countedAnew(before: readonly TextBlock[], now: readonly TextBlock[]) {
  const { entries } = redline(before, now);
  const numbers = (kind: 'added' | 'removed') =>
    new Set(
      entries
        .filter((entry) => entry.kind === kind)
        .flatMap(({ from, to }) => {
          const clause = (to ?? from)?.clause;
          return clause ? [clause.printed ?? clause.anchor] : [];
        }),
    );
  const [added, removed] = [numbers('added'), numbers('removed')];
  return { added: added.difference(removed), removed: removed.difference(added) };
}

/** The blocks of a text by language. */
export type Blocks = ReadonlyMap<string, readonly TextBlock[]>;

/** Why these clauses cannot be those of a revision; empty when none was added or removed in any language. */
export const clauseRefusals = (before: Blocks, now: Blocks): Refusal[] =>
  [...now].flatMap(([lang, blocks]) => {
    const old = before.get(lang);
    if (!old) return [];
    const { added, removed } = countedAnew(old, blocks);
    const what = [
      ...(added.size ? [`добавлены пункты ${named(added)}`] : []),
      ...(removed.size ? [`убраны пункты ${named(removed)}`] : []),
    ];
    return what.length
      ? [
          {
            message: `исправление сайта не добавляет и не убирает пунктов, а в тексте на языке «${lang}» ${what.join(', ')}`,
            remedy:
              'Верните пункты на места. Если изменились сами условия, это новая редакция: --date вместо --revise.',
          },
        ]
      : [];
  });

/**
 * Why a change of the seller's own words cannot be sealed as a revision. `changed`: whether the text in the language of
 * the seller differs; `transcription`: whether it is said to correct how this site transcribed him.
 */
export function transcriptionRefusals(lang: string, changed: boolean, transcription: boolean): Refusal[] {
  if (changed === transcription) return [];
  return [
    changed
      ? {
          message: `исправление сайта не меняет слов продавца, а в черновике текст на языке «${lang}» не тот, что опубликован`,
          remedy:
            'Верните слова продавца, исправьте только перевод. Если изменились сами условия, это новая редакция: --date вместо --revise. Если сайт неверно набрал слова продавца, добавьте --transcription: читатели увидят это и причину.',
        }
      : {
          message: `слова продавца на языке «${lang}» не изменились, исправлять в наборе нечего`,
          remedy: 'Уберите --transcription.',
        },
  ];
}
