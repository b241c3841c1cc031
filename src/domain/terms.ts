/** Small letters, and «ё» as «е»: texts write it either way. */
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** `платежн|ая` with any ending, `карта` with any ending added, `ИИН` as it is. */
function wordPattern(word: string): string {
  const [stem = '', ending] = word.split('|');
  const abbreviation = stem.length > 1 && stem === stem.toUpperCase();
  return (
    RegExp.escape(fold(stem)) + (abbreviation && ending === undefined ? '(?![\\p{L}\\p{N}])' : '\\p{L}*')
  );
}

/**
 * Tells whether a text has a term of the glossary in any of its forms: `банковск|ая карт|а`, ways to say it parted by
 * ` / `. Words of a term stand in its order, with spaces or a hyphen between them.
 */
export function termFinder(term: string): (text: string) => boolean {
  const ways = term.split(' / ').map((way) => {
    const words = way.split(/([\s-])/).map((part) => (/^[\s-]$/.test(part) ? '[\\s-]+' : wordPattern(part)));
    return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('')}`, 'u');
  });
  return (text) => ways.some((way) => way.test(fold(text)));
}

/** The term as a person writes it: without the bars. */
export const shownTerm = (term: string): string => term.replaceAll('|', '');
