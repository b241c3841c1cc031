import { stringify } from 'yaml';
import { draftPairs, type DraftPair } from '../tree/draft-pairs.ts';
import { recordedIn, staleIn } from '../checks/rules/translations.ts';
import { settings, type Copy, type Tree } from '../tree/tree.ts';
import { record } from '../domain/translation.ts';
import { hash } from '../tree/contents.ts';

/** Where a draft's record of its translations stands. */
export const recordPath = ({ folder }: Copy): string => `${folder}/translations.yaml`;

const head =
  '# Какой пункт перевода к какому русскому относится. Пишет npm run translated, руками не менять.\n';

/**
 * The text of a draft's `translations.yaml` after every pair that is not stale was read, and those stale ones that are
 * `confirmed`. The draft must have passed the check in all but this.
 */
export function recordedText(tree: Tree, copy: Copy, confirmed: (pair: DraftPair) => boolean): string {
  const { languages, sourceLanguage } = settings(tree);
  const all = draftPairs(tree, copy);
  const perLanguage = languages
    .filter((lang) => lang !== sourceLanguage)
    .map((lang) => {
      const recorded = recordedIn(tree, copy, lang);
      const own = all.filter((pair) => pair.lang === lang);
      const isRight = (pair: DraftPair) => !staleIn(pair, recorded) || confirmed(pair);
      const texts = (pairs: DraftPair[]) =>
        pairs.map(({ source, twin }) => ({ source: source.source, twin: twin.source }));
      const pending = own.filter((pair) => !isRight(pair));
      return [lang, record(texts(own.filter(isRight)), texts(pending), recorded, hash)];
    });
  return (
    head +
    stringify(Object.fromEntries(perLanguage), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: null })
  );
}
