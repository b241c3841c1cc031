/** Rules on what the documents say. */
import { shareOf, type DocumentFact, type Facts, type Verdict, type Words } from './facts.ts';
import { has, sought, wording, type Wording } from './wording.ts';

/** A clause's or a title's text in each language. */
type Texts = ReadonlyMap<string, string>;

/** The wordings of texts: hundreds of demands look for words in the same ones. */
const known = new WeakMap<Texts, Map<string, Wording>>();

function wordingIn(texts: Texts, lang: string): Wording {
  const own = known.get(texts) ?? new Map<string, Wording>();
  known.set(texts, own);
  const found = own.get(lang) ?? wording(texts.get(lang) ?? '');
  own.set(lang, found);
  return found;
}

/** Each wanted entry, in each language, with what has it. */
function searched<Item>(
  items: readonly Item[],
  textsOf: (item: Item) => Texts,
  words: Words,
): { found: Item[][]; all: Item[] } {
  const found = Object.entries(words).flatMap(([lang, wanted]) =>
    wanted.map(sought).map((phrases) => items.filter((item) => has(wordingIn(textsOf(item), lang), phrases))),
  );
  const flat = new Set(found.flat());
  return { found, all: items.filter((item) => flat.has(item)) };
}

const clausesOf = (documents: readonly DocumentFact[]) => documents.flatMap(({ clauses }) => clauses);
const titlesOf = (documents: readonly DocumentFact[]) => documents.flatMap(({ titles }) => titles);

const inClauses = ({ documents }: Facts, words: Words) =>
  searched(clausesOf(documents), ({ texts }) => texts, words);
const inTitles = ({ documents }: Facts, words: Words) =>
  searched(titlesOf(documents), ({ titles }) => titles, words);

/** The texts have every entry of the words, in every language. */
export function says(facts: Facts, words: Words): Verdict {
  const { found, all } = inClauses(facts, words);
  // Where a word is everywhere, the first clause with it says enough.
  const first = new Set(found.flatMap((each) => each.slice(0, 1)));
  return {
    status: shareOf(found.filter((each) => each.length).length, found.length),
    clauses: all.filter((each) => first.has(each)).map(({ name }) => name),
  };
}

/** The texts have none of the words. */
export function avoids(facts: Facts, words: Words): Verdict {
  const { all } = inClauses(facts, words);
  const isEmpty = !clausesOf(facts.documents).length;
  return {
    status: all.length ? 'conflict' : isEmpty ? 'missing' : 'satisfied',
    clauses: all.map(({ name }) => name),
  };
}

/** A document or a section has the words in its title, in every language. */
export function titled(facts: Facts, words: Words): Verdict {
  const { found, all } = inTitles(facts, words);
  return {
    status: shareOf(found.filter((each) => each.length).length, found.length),
    pages: all.map(({ page }) => page),
  };
}

/** What the texts name has a document or a section of its own; what they do not name needs none. */
export function titledIfNamed(facts: Facts, words: Words): Verdict {
  const { all } = inClauses(facts, words);
  if (!all.length) return { status: 'not-applicable' };
  return { ...titled(facts, words), clauses: all.map(({ name }) => name) };
}

/** Every document can be read in this language. */
export function language({ documents }: Facts, lang: string): Verdict {
  const own = documents.filter(({ languages }) => languages.includes(lang));
  return { status: shareOf(own.length, documents.length), pages: own.map(({ page }) => page) };
}

/** Every document is of a stated day. */
export function dated({ documents }: Facts): Verdict {
  const own = documents.filter(({ date }) => date !== undefined);
  return { status: shareOf(own.length, documents.length), pages: own.map(({ page }) => page) };
}

/** How many reasons for a refused payment are a list. */
const reasons = 4;

/** A section lists the reasons for refused payments. */
export function refusals({ documents }: Facts): Verdict {
  const sections = documents.flatMap(({ kinds, clauses }) =>
    kinds
      .filter(({ kind }) => kind === 'refusals')
      .map(({ page, section }) => ({ page, own: clauses.filter((each) => each.section === section) })),
  );
  const full = sections.filter(({ own }) => own.length >= reasons);
  return {
    status: full.length ? 'satisfied' : sections.length ? 'partial' : 'missing',
    clauses: sections.flatMap(({ own }) => own.slice(0, reasons).map(({ name }) => name)),
    pages: sections.map(({ page }) => page),
  };
}
