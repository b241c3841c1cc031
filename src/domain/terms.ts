/** Lower case, with «ё» as «е»: texts use either. */
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/**
 * The pattern of one word: `платежн|ая` matches with any ending after the bar, `карта` with any ending added, `ИИН` as
 * is.
 */
function wordPattern(word: string): string {
  const [stem = '', ending] = word.split('|');
  const abbreviation = stem.length > 1 && stem === stem.toUpperCase();
  return (
    RegExp.escape(fold(stem)) + (abbreviation && ending === undefined ? '(?![\\p{L}\\p{N}])' : '\\p{L}*')
  );
}

/**
 * Returns a function that tells whether a text contains a glossary term in any of its forms: `банковск|ая карт|а`, with
 * alternatives separated by ` / `. The words of a term must appear in the same order, separated by spaces or a hyphen.
 */
export function termFinder(term: string): (text: string) => boolean {
  const finder = finders.get(term) ?? newFinder(term);
  finders.set(term, finder);
  return finder;
}

/** The finder of each term: the terms of a glossary are looked for in every text. */
const finders = new Map<string, (text: string) => boolean>();

function newFinder(term: string): (text: string) => boolean {
  const ways = term.split(' / ').map((way) => {
    const words = way.split(/([\s-])/).map((part) => (/^[\s-]$/.test(part) ? '[\\s-]+' : wordPattern(part)));
    return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('')}`, 'u');
  });
  return (text) => ways.some((way) => way.test(fold(text)));
}

/** The term as shown to people: without the bars. */
export const shownTerm = (term: string): string => term.replaceAll('|', '');
