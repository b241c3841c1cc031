/** Which translations of a draft are known to be of an earlier text. */
import { isRecorded, isStale, type Recorded } from '../domain/translation.ts';
import type { Copy } from './copies.ts';
import { translations } from './data.ts';
import { hash } from './hash.ts';
import type { Pair } from './pairs.ts';
import type { Tree } from './tree.ts';

/** What is recorded of a draft's translations into a language. */
export const recordedIn = (tree: Tree, { folder }: Copy, lang: string): Recorded =>
  translations(tree, folder)[lang] ?? {};

const texts = ({ source, twin }: Pair) => ({ source: source.source, twin: twin.source });

/** Whether the twin of a pair translates another text than the one that stands there now. */
export const staleIn = (pair: Pair, recorded: Recorded): boolean => isStale(texts(pair), recorded, hash);

/** Whether the record has this pair. */
export const recordedPair = (pair: Pair, recorded: Recorded): boolean =>
  isRecorded(texts(pair), recorded, hash);
