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
import { asked, mostLetters, partsOf, type SearchText, type TextSection } from '../search/text.ts';

function withinReach(sections: readonly TextSection[]): TextSection[] {
  let letters = 0;
  return sections.filter((section) => (letters += JSON.stringify(section).length) <= mostLetters);
}

const clausesOf = ({ blocks }: Section, { cited }: Strings) =>
  blocks.flatMap(({ clause }): [anchor: string, name: string][] =>
    clause ? [[clause.anchor, isWhole(clause.place) ? clause.place.clause : cited(clause.place)]] : [],
  );

async function searchText(lang: string): Promise<SearchText> {
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
  const within = withinReach(sections);
  return {
    lang,
    sections: within,
    aliases: aliases(contentTree(), lang),
    answers: (await answersIn(lang)).map(({ id, ask, answer, clauses, whom }) => ({
      id,
      ...asked(ask),
      answer,
      clauses: clauses.map(({ url, name }) => [url, name]),
      ...(whom.length && { whom }),
    })),
    complete: within.length === sections.length,
  };
}

/** The file that the browser loads to search in one language. */
export interface SearchFile {
  /** Contains a hash of the text, so that browsers may cache the file forever. */
  name: string;
  json: string;
  url: string;
}

async function made(lang: string): Promise<SearchFile> {
  const json = JSON.stringify(await searchText(lang));
  const name = `text.${lang}.${createHash('sha256').update(json).digest('base64url').slice(0, 8)}`;
  return { name, json, url: urls.file(`_astro/${name}.json`) };
}

const known = new Map<string, Promise<SearchFile>>();

/**
 * The search file of a language. Every page refers to it, so a build makes it only once; in development the text may
 * change at any time.
 */
export function searchFile(lang: string): Promise<SearchFile> {
  if (isDevelopment()) return made(lang);
  const file = known.get(lang) ?? made(lang);
  known.set(lang, file);
  return file;
}
