/**
 * Searches beyond the text that the browser has: Pagefind finds pages word by word, then the same ranking judges their
 * clauses.
 */
import { pages, type Fragment } from './pagefind.ts';
import { countedSection, isClauseId, isPlaceId, numberIn } from '../../domain/anchors.ts';
import { Lexicon } from '../../search/lexicon.ts';
import { ofSeveral, search, type Found } from '../../search/query.ts';
import { resolve } from '../../search/resolver.ts';
import { skeletons } from '../../search/skeleton.ts';
import { stems } from '../../search/stems.ts';
import type { TextSection } from '../../search/text.ts';

/**
 * How many pages are read and how many words are looked up: a word costs about 32 KB of the index, a page 1 or 2 KB.
 */
const most = { pages: 5, words: 2 };

/** A shorter beginning matches too many words. */
const shortest = 4;

/** The beginning that a word shares with its other forms. Pagefind does not know forms, but finds them by it. */
function beginning(word: string, lang: string): string {
  const root = stems(word, lang)
    .filter(({ length }) => length >= shortest)
    .at(-1);
  for (let end = shortest; root && end < word.length; end++)
    if (skeletons(word.slice(0, end)).some((skeleton) => skeleton.startsWith(root)))
      return word.slice(0, end);
  return word;
}

/** The address of a section's document. */
const documentOf = (url: string): string => url.replace(/[^/]+\/$/, '');

/** Turns a page of the index into a section: its clauses by their anchors, or all its text as one clause. */
function section({ url, content, meta, anchors }: Fragment, document: string): TextSection {
  const words = content.split(/\s+/);
  const places = anchors.filter(({ id }) => isPlaceId(id));
  const parts = [['']];
  places.forEach(({ id, text, location }, i) => {
    if (isClauseId(id)) parts.at(-1)?.push(words.slice(location, places[i + 1]?.location).join(' '));
    else parts.push([text]);
  });
  const ids = places.flatMap(({ id }) => (isClauseId(id) ? [id] : []));
  const clauses = parts.filter(({ length }) => length > 1);
  return {
    url,
    number: countedSection(ids[0] ?? '') ?? 0,
    clauses: ids.map((id) => [id, numberIn(id)]),
    document,
    title: meta.title,
    description: '',
    parts: clauses.length ? clauses : [['', content]],
  };
}

/**
 * Searches the pages that are not in `known`, in the reader's language. A word that `known` resolves is looked up as
 * resolved, any other as typed, each in all its forms. Rejects with Unavailable when the index, or a part of it, does
 * not arrive.
 */
export async function searchBeyond(query: string, known: readonly Lexicon[], lang: string): Promise<Found> {
  const words = new Set(
    resolve(
      query,
      known.map(({ places }) => places),
    ).map(({ word }) => word),
  );
  // The longest words say the most.
  const asked = [...words].sort((a, b) => b.length - a.length).slice(0, most.words);
  const have = new Set(known.flatMap(({ text }) => text.sections.map(({ url }) => url)));
  const found = await pages(
    asked.map((word) => beginning(word, lang)),
    lang,
    most.pages,
  );
  const titles = new Map(
    known.flatMap(({ text }) => text.sections.map(({ url, document }) => [documentOf(url), document])),
  );
  const sections = found
    .filter(({ url }) => !have.has(url))
    .map((page) => section(page, titles.get(documentOf(page.url)) ?? ''));
  const lexicon = new Lexicon({ lang, sections, aliases: {}, answers: [], complete: true });
  return search([...words].join(' '), [lexicon], true, ofSeveral(known));
}
