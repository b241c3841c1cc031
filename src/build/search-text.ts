/**
 * The searchable text of the site: the documents in force, and the aliases, which are words that readers use instead of
 * those in the text. Used only at build time.
 */
import { createHash } from 'node:crypto';
import { isWhole } from '../domain/clause-number.ts';
import { answersIn } from '../editions/answers.ts';
import type { Section } from '../editions/edition.ts';
import { editionsInForceIn } from '../editions/editions.ts';
import { strings } from '../i18n/index.ts';
import type { Strings } from '../i18n/ru.ts';
import { contentTree } from '../tree/content.ts';
import { aliases } from '../tree/data.ts';
import { isDevelopment } from '../tree/environment.ts';
import { urls } from '../tree/site.ts';
import { asked, letters, partsOf, type SearchText, type TextSection } from '../search/text.ts';

/** The sections that are sent first, those that are sent next, and whether these are all. */
function inReach(sections: readonly TextSection[]) {
  let sum = 0;
  const sums = sections.map((section) => (sum += JSON.stringify(section).length));
  const until = (most: number) => sums.filter((each) => each <= most).length;
  const [first, all] = [until(letters.first), until(letters.most)];
  return { first: sections.slice(0, first), next: sections.slice(first, all), complete: all === sums.length };
}

const clausesOf = ({ blocks }: Section, { cited }: Strings) =>
  blocks.flatMap(({ clause }): [anchor: string, name: string][] =>
    clause ? [[clause.anchor, isWhole(clause.place) ? clause.place.clause : cited(clause.place)]] : [],
  );

async function searchText(lang: string): Promise<{ text: SearchText; next: TextSection[] }> {
  const t = await strings(lang);
  const sections = (await editionsInForceIn(lang)).flatMap(({ document, title, numbers, sections }) =>
    sections.map((section) => ({
      url: urls.section(lang, document, section.slug),
      number: section.number,
      ...(numbers && { id: section.id, clauses: clausesOf(section, t) }),
      document: title,
      title: section.title,
      description: section.description,
      parts: partsOf(section.blocks, section.title),
    })),
  );
  const { first, next, complete } = inReach(sections);
  const text = {
    lang,
    sections: first,
    aliases: aliases(contentTree(), lang),
    answers: (await answersIn(lang)).map(({ id, ask, answer, clauses, whom }) => ({
      id,
      ...asked(ask),
      answer,
      clauses: clauses.map(({ url, name }) => [url, name]),
      ...(whom.length && { whom }),
    })),
    complete,
  };
  return { text, next };
}

/** A file that the browser loads to search in one language. */
export interface SearchFile {
  /** Contains a hash of the text, so that browsers may cache the file forever. */
  name: string;
  json: string;
  url: string;
}

function file(lang: string, data: unknown): SearchFile {
  const json = JSON.stringify(data);
  const name = `text.${lang}.${createHash('sha256').update(json).digest('base64url').slice(0, 8)}`;
  return { name, json, url: urls.file(`_astro/${name}.json`) };
}

async function made(lang: string): Promise<SearchFile[]> {
  const { text, next } = await searchText(lang);
  if (!next.length) return [file(lang, text)];
  const rest = file(lang, next);
  return [file(lang, { ...text, rest: rest.url }), rest];
}

const known = new Map<string, Promise<SearchFile[]>>();

/**
 * The search files of a language: the first is the one that pages refer to. Every page does, so a build makes them only
 * once; in development the text may change at any time.
 */
export function searchFiles(lang: string): Promise<SearchFile[]> {
  if (isDevelopment()) return made(lang);
  const files = known.get(lang) ?? made(lang);
  known.set(lang, files);
  return files;
}

/** The address of the file that a browser loads first to search in a language. */
export const searchAddress = async (lang: string): Promise<string> => (await searchFiles(lang))[0]?.url ?? '';
