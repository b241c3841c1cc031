/**
 * Converts text typed in the wrong keyboard layout. Tables: the US layout, and the Russian and Kazakh layouts of
 * Windows, key by key, unshifted; case is folded first. The Kazakh layout has its own letters on the digit row.
 */
const keys = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const layouts = {
  ru: 'ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.',
  kk: '("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№',
};

/** A Cyrillic layout that has a table here. */
export type Layout = keyof typeof layouts;

const table = (from: string, to: string) => new Map(Array.from(from, (key, i) => [key, to[i] ?? key]));
const translate = (text: string, keysTo: Map<string, string>) =>
  text.toLowerCase().replace(/./gsu, (key) => keysTo.get(key) ?? key);

const cyrillic = { ru: table(keys, layouts.ru), kk: table(keys, layouts.kk) };
const latin = { ru: table(layouts.ru, keys), kk: table(layouts.kk, keys) };

/** What the same keys type in a Cyrillic layout: `jgkfnf` → «оплата». Other characters stay. */
export const toCyrillic = (text: string, layout: Layout): string => translate(text, cyrillic[layout]);

/**
 * What the same keys type in the US layout: «мшыф» → `visa`. The inverse of `toCyrillic` for characters on these keys.
 */
export const toLatin = (text: string, layout: Layout): string => translate(text, latin[layout]);

/**
 * Other readings of a stretch of text without spaces, as typed in other layouts. Readings with signs in the middle are
 * left out; a text without letters has none.
 */
export function flips(text: string): string[] {
  const from = /\p{Script=Cyrillic}/u.test(text) ? toLatin : /[a-z]/i.test(text) ? toCyrillic : undefined;
  if (!from) return [];
  const readings = [from(text, 'ru'), from(text, 'kk')].filter((reading) =>
    /^[^\p{L}]*[\p{L}\p{N}-]+[^\p{L}]*$/u.test(reading),
  );
  return [...new Set(readings)];
}
