/** The clauses and documents that answers and judgements rest on, as they read in one copy of a document. */
import { isWithin } from '../domain/anchors.ts';
import { isWhole, type ClauseNumber } from '../domain/clause-number.ts';
import type { ClauseFact } from '../domain/demands/facts.ts';
import { sectionBlocks } from '../domain/section-text.ts';
import { fingerprint } from '../domain/translation.ts';
import { copyLanguages, type Copy } from './copies.ts';
import { documentData } from './data.ts';
import { hash } from './hash.ts';
import { numberedSections } from './numbering.ts';
import { onceByKey, type Tree } from './tree.ts';

/** What rests on clauses: an answer, a judgement on a demand. */
export interface Grounded {
  id: string;
  /** As an editor names them, `terms 1.6`, the most important first; none: the documents do not say. */
  clauses: readonly string[];
}

/** What it rests on: a clause, or a whole document that does not say what is asked. */
export interface Ground {
  /** As the lock names it: `terms 1.6`, or `terms` for a whole document. */
  name: string;
  /** The fingerprint of its text in all languages. */
  print: string;
  /** Its canonical text by language. */
  texts: ReadonlyMap<string, string>;
  /** The folder name of its section and its number; undefined for a whole document. */
  clause: { section: string; number: ClauseNumber } | undefined;
}

const blocksIn = onceByKey(
  (copy: Copy, lang: string) => `${copy.folder} ${lang}`,
  (tree, copy, lang) => numberedSections(tree, copy, lang).flatMap(sectionBlocks),
);

/** What an editor calls a clause: by its number or, where the number is no single one, by its anchor. */
const nameOf = ({ anchor, place }: ClauseNumber) => (isWhole(place) ? place.clause : anchor);

function factsIn(tree: Tree, copy: Copy): ClauseFact[] {
  const found = new Map<string, { name: string; section: string; texts: Map<string, string> }>();
  for (const lang of copyLanguages(tree, copy))
    for (const { clause, section, text } of blocksIn(tree, copy, lang)) {
      if (!clause) continue;
      const name = `${copy.document} ${nameOf(clause)}`;
      const fact = found.get(clause.anchor) ?? { name, section, texts: new Map<string, string>() };
      found.set(clause.anchor, fact);
      fact.texts.set(lang, text);
    }
  return [...found.values()];
}

/** The clauses of a copy, in reading order. */
export const clauseFacts = onceByKey(({ folder }: Copy) => folder, factsIn);

/** The order of the languages in the data must not change a fingerprint. */
const inOrder = (tree: Tree, copy: Copy) => copyLanguages(tree, copy).toSorted();

const printOf = (texts: ReadonlyMap<string, string>) => fingerprint(JSON.stringify([...texts]), hash);

function documentGround(tree: Tree, copy: Copy): Ground {
  const { title } = documentData(tree, copy.folder);
  const texts = new Map(
    inOrder(tree, copy).map((lang) => [
      lang,
      [title[lang] ?? '', ...blocksIn(tree, copy, lang).map(({ text }) => text)].join('\n'),
    ]),
  );
  return { name: copy.document, print: printOf(texts), texts, clause: undefined };
}

const isCalled = (number: ClauseNumber, called: string) =>
  number.anchor === called || nameOf(number) === called;

function clauseGround(tree: Tree, copy: Copy, name: string): Ground | undefined {
  const called = name.slice(name.indexOf(' ') + 1);
  const languages = inOrder(tree, copy);
  for (const { clause: number, section } of blocksIn(tree, copy, languages[0] ?? '')) {
    if (!number || !isCalled(number, called)) continue;
    const texts = new Map(
      languages.map((lang) => [
        lang,
        blocksIn(tree, copy, lang)
          .flatMap(({ clause, text }) => (isWithin(clause?.anchor ?? '', number.anchor) ? [text] : []))
          .join('\n'),
      ]),
    );
    return { name, print: printOf(texts), texts, clause: { section, number } };
  }
  return undefined;
}

/** The folder of the document that a named clause belongs to. */
export const documentOf = (name: string): string => name.slice(0, name.indexOf(' '));

/** The names of what an item rests on in a document: its clauses there, or all of it. */
const namesIn = ({ clauses }: Grounded, document: string): string[] =>
  clauses.length ? clauses.filter((name) => documentOf(name) === document) : [document];

/** What has this name in a copy: a clause of it, or all of it; undefined when it has no such clause. */
export const ground = onceByKey(
  (copy: Copy, name: string) => `${copy.folder} ${name}`,
  (tree, copy, name): Ground | undefined =>
    name === copy.document ? documentGround(tree, copy) : clauseGround(tree, copy, name),
);

/** What an item rests on in a copy, by name, in its order; undefined where the copy has no such clause. */
export const groundsIn = (tree: Tree, item: Grounded, copy: Copy): Map<string, Ground | undefined> =>
  new Map(namesIn(item, copy.document).map((name) => [name, ground(tree, copy, name)]));
