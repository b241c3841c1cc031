/** The one place that turns a query into results. */
import { pages, type Fragment } from './engine.ts';

/** A clause that matches. */
export interface Hit {
  /** Where it leads: the clause on its section's page. */
  url: string;
  /** The section's title. */
  section: string;
  /** The clause's number, `2.3`; empty for a hit in the section's own heading. */
  number: string;
  /** The text in order; `match` marks words that matched. */
  words: { text: string; match: boolean }[];
}

const isClause = /^p\d+\.\d+$/;

const fold = (word: string) =>
  word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^[^\p{L}\p{N}]+/u, '');

/**
 * The clauses of a page that hold its matches, in the order of their weight. Pagefind answers an unknown word with its
 * longest known beginning («ипотека» with «ИП»); such matches are no matches.
 */
function clauses(terms: string[], { url, content, meta, anchors, weighted_locations }: Fragment): Hit[] {
  const text = content.split(/\s+/);
  const matches = weighted_locations.filter(({ location }) => {
    const word = fold(text[location] ?? '');
    return terms.some((term) => word.includes(term));
  });
  const places = anchors.filter(({ id }) => isClause.test(id) || /^s\d+(-\d+)?$/.test(id));
  const found = new Map<(typeof places)[number], { weight: number; at: Set<number> }>();
  for (const { location, weight } of matches) {
    const place = places.findLast((anchor) => anchor.location <= location);
    if (!place) continue;
    const entry = found.get(place) ?? { weight: 0, at: new Set() };
    entry.weight += weight;
    entry.at.add(location - place.location);
    found.set(place, entry);
  }
  return [...found]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([place, { at }]) => ({
      url: `${url}#${place.id}`,
      section: meta.title,
      number: isClause.test(place.id) ? place.id.slice(1) : '',
      words: text
        .slice(place.location, places[places.indexOf(place) + 1]?.location)
        .map((word, i) => ({ text: word, match: at.has(i) })),
    }));
}

/** Every clause in the reader's language that matches, best first. Rejects with Unavailable. */
export async function search(query: string, lang: string): Promise<Hit[]> {
  const terms = query.split(/\s+/).map(fold).filter(Boolean);
  if (!terms.length) return [];
  return (await pages(query, lang, 20)).flatMap((page) => clauses(terms, page));
}
