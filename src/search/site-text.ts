/** What of this site can be searched: the documents in force, and the words that readers use for theirs. Build only. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { editionsInForce, type Section } from '../content.ts';
import { aliasesSchema } from '../schemas/aliases.ts';
import { contentDir, site, urls } from '../site.ts';
import type { SearchText } from './text.ts';

function aliases(lang: string): Record<string, string> {
  const file = join(contentDir, 'aliases.yaml');
  if (!existsSync(file)) return {};
  const all = aliasesSchema(site.languages).parse(parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(
    (all[lang] ?? []).flatMap(({ words, means }) => words.map((word) => [word, means])),
  );
}

/** The clauses of a section, by the heading above them. */
function parts({ blocks, title }: Section): string[][] {
  const found: string[][] = [['']];
  for (const { clause, text } of blocks)
    if (clause !== undefined) found.at(-1)?.push(text);
    else if (text !== title) found.push([text]);
  return found.filter(({ length }) => length > 1);
}

async function searchText(lang: string): Promise<SearchText> {
  const editions = (await editionsInForce()).filter((edition) => edition.lang === lang);
  const sections = editions.flatMap(({ document, title, sections }) =>
    sections.map((section) => ({
      url: urls.section(lang, document, section.slug),
      number: section.number,
      document: title,
      title: section.title,
      description: section.description,
      parts: parts(section),
    })),
  );
  return { lang, sections, aliases: aliases(lang) };
}

/** The file from which the browser searches a language: its name has a hash of its text, so it may be kept for ever. */
export async function searchFile(lang: string): Promise<{ name: string; json: string; url: string }> {
  const json = JSON.stringify(await searchText(lang));
  const name = `text.${lang}.${createHash('sha256').update(json).digest('base64url').slice(0, 8)}`;
  return { name, json, url: urls.file(`_astro/${name}.json`) };
}
