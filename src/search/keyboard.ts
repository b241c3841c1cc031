/**
 * Text typed with the keyboard in the wrong layout. Tables: the US layout beside the Russian and Kazakh ones of Windows,
 * key by key, unshifted; case is folded before. The Kazakh layout has its own letters on the row of digits.
 */
const keys = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const layouts = {
  ru: 'ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.',
  kk: '("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№',
};

/** A layout that has a table here. */
export type Layout = keyof typeof layouts;

const table = (from: string, to: string) => new Map(Array.from(from, (key, i) => [key, to[i] ?? key]));
const translate = (text: string, keysTo: Map<string, string>) =>
  text.toLowerCase().replace(/./gsu, (key) => keysTo.get(key) ?? key);

const cyrillic = { ru: table(keys, layouts.ru), kk: table(keys, layouts.kk) };
const latin = { ru: table(layouts.ru, keys), kk: table(layouts.kk, keys) };

/** What the same keys give in a Cyrillic layout: `jgkfnf` → «оплата». Other characters stay. */
export const toCyrillic = (text: string, layout: Layout): string => translate(text, cyrillic[layout]);

/** What the same keys give in the US layout: «мшыф» → `visa`. The inverse of `toCyrillic` for text of its keys. */
export const toLatin = (text: string, layout: Layout): string => translate(text, latin[layout]);

/** Other readings of a stretch of text without spaces, by its keys; none when it has no letter, or would have signs inside. */
export function flips(text: string): string[] {
  const from = /\p{Script=Cyrillic}/u.test(text) ? toLatin : /[a-z]/i.test(text) ? toCyrillic : undefined;
  if (!from) return [];
  const readings = [from(text, 'ru'), from(text, 'kk')].filter((reading) =>
    /^[^\p{L}]*[\p{L}\p{N}-]+[^\p{L}]*$/u.test(reading),
  );
  return [...new Set(readings)];
}
