/** Answers a query in stages, so that the reader's own text is enough for the first results. */
import { merged, search, type Found } from '../../search/query.ts';
import type { Texts } from './texts.ts';

/** What was found so far. */
export interface Stage {
  found: Found;
  /** Whether more is being loaded. */
  more: boolean;
}

/** What a query is answered with. */
export interface Question {
  query: string;
  literally: boolean;
  lang: string;
  /** How long, in milliseconds, to wait for the next keystroke before the texts in other languages are loaded. */
  pause: number;
  /** Whether the reader still waits for this answer. */
  wanted: () => boolean;
}

/** Whether there is anything to show. */
export const isAnything = ({ answers, hits, missing }: Found): boolean =>
  answers.length + hits.length > 0 || missing !== undefined;

/**
 * First what the first part of the reader's own text has; then the rest of it; then what lies beyond; then, if the
 * reader's language does not surely have it all, the texts in other languages. A stage with nothing to show is left out,
 * except the last. Throws an Error when something does not arrive without which the result would be wrong.
 */
export async function* stages(texts: Texts, question: Question): AsyncGenerator<Stage> {
  const { query, literally, lang, pause, wanted } = question;
  await texts.own();
  let found = search(query, texts.arrived, literally);
  let beyond: Found | undefined;
  const others = () => !found.sure && found.missing === undefined && !texts.complete;
  if (texts.arrived[0]?.text.rest) {
    if (isAnything(found)) yield { found, more: true };
    await texts.rest();
    found = search(query, texts.arrived, literally);
  }
  if (!texts.arrived[0]?.text.complete) {
    if (isAnything(found)) yield { found, more: true };
    const { searchBeyond } = await import('./beyond.ts');
    beyond = await searchBeyond(query, texts.arrived, lang);
    found = merged(found, beyond);
  }
  if (others()) {
    if (isAnything(found)) yield { found, more: true };
    await new Promise((next) => setTimeout(next, pause));
    if (!wanted()) return;
    try {
      await texts.all();
    } catch (error) {
      // Nothing of the reader's own language is missing.
      if (!isAnything(found)) throw error;
    }
    found = search(query, texts.arrived, literally);
    if (beyond) found = merged(found, beyond);
  }
  yield { found, more: false };
}
