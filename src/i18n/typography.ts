/**
 * Where a line of our own words must not break. Strings are written with plain spaces, so that translators can read them,
 * and get their no-break spaces here.
 */

/** What binds a word to the next or the previous one, in every language of the site. */
const everywhere: [RegExp, string][] = [
  // A dash never begins a line.
  [/ (?=[—–])/g, '\u00a0'],
  [/№ (?=\d)/g, '№\u00a0'],
  // «16 знаков», but not «26.11.2025 по» and «№ 3 журнала».
  [/(?<![\p{L}\p{N}.,:/-]|№\u00a0)(\d{1,4}) (?=\p{Ll})/gu, '$1\u00a0'],
];

/** Particles, which belong to the word before them: «безопасно ли», «өтпеді ме». */
const particles: Record<string, string> = {
  ru: 'же|ж|ли|ль|бы|б',
  kk: 'ма|ме|ба|бе|па|пе|да|де|та|те',
};

const rulesOf = (lang: string): [RegExp, string][] => {
  const particle = `(?:${particles[lang] ?? '$^'})(?!\\p{L})`;
  return [
    ...everywhere,
    [new RegExp(` (?=${particle})`, 'giu'), '\u00a0'],
    // Any other word of one or two letters belongs to the word after it, and so does «п.».
    [
      new RegExp(`(?<![\\p{L}\\p{N}-])(?!${particle})(\\p{Script=Cyrillic}{1,2}\\.?) (?=\\S)`, 'giu'),
      '$1\u00a0',
    ],
  ];
};

/** A shorter text fits one line of a phone; in letters of twice the size it must break wherever it can. */
const oneLine = 20;

/** Sets the no-break spaces of a text in a language. */
export const typeset = (lang: string, text: string): string =>
  text.length < oneLine
    ? text
    : rulesOf(lang).reduce((set, [pattern, replacement]) => set.replace(pattern, replacement), text);

/** What is no furniture: words to be found in texts, lines of a text with a hash, and what readers cite. */
const asWritten =
  /^(?:alphabet|months|quantities|references|editionLine|cited|named|cite\.text|history\.at)$/;

/** Strings of the site with their no-break spaces, also in what its functions return. */
export const typesetAll = <All extends object>(lang: string, strings: All): All =>
  Object.fromEntries(
    Object.entries(strings).map(([key, value]: [string, unknown]) => {
      if (asWritten.test(key)) return [key, value];
      if (typeof value === 'string') return [key, typeset(lang, value)];
      const said = value as (...given: unknown[]) => string;
      return [key, (...given: unknown[]) => typeset(lang, said(...given))];
    }),
  ) as All;
