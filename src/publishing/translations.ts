import { stringify } from 'yaml';
import { record } from '../domain/translation.ts';
import type { Copy } from '../tree/copies.ts';
import { languages, sourceLanguage } from '../tree/data.ts';
import { draftPairs, type DraftPair } from '../tree/draft-pairs.ts';
import { hash } from '../tree/hash.ts';
import { recordedIn, staleIn } from '../tree/stale.ts';
import type { Tree } from '../tree/tree.ts';

/** Path of a draft's record of translations, from the content folder. */
export const recordPath = ({ folder }: Copy): string => `${folder}/translations.yaml`;

const head =
  '# Какой пункт перевода к какому русскому относится. Пишет npm run translated, руками не менять.\n';

/**
 * The new text of a draft's `translations.yaml`. It records every pair that is not stale, and the stale pairs for which
 * `confirmed` returns true. The draft must have passed the check, except for stale translations.
 */
export function recordedText(tree: Tree, copy: Copy, confirmed: (pair: DraftPair) => boolean): string {
  const all = draftPairs(tree, copy);
  const perLanguage = languages(tree)
    .filter((lang) => lang !== sourceLanguage(tree))
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
