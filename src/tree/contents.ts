/** Builds the contents of an edition's log record from the edition's files. */
import { numbered } from '../domain/numbering.ts';
import { editionText, sectionText, type EditionSource } from '../domain/section-text.ts';
import type { Contents } from '../domain/sealed-folders.ts';
import { strings } from '../i18n/index.ts';
import { copies, editionFiles } from './copies.ts';
import { documentData, editionData, inLanguage } from './data.ts';
import { hash } from './hash.ts';
import { keptOf } from './kept.ts';
import { sectionSource } from './numbering.ts';
import type { Tree } from './tree.ts';

/**
 * The legal text of a folder in one language, with `date` in its edition line. Throws an Error if the files cannot be
 * turned into text; the check reports what is wrong with them.
 */
export async function editionSource(
  tree: Tree,
  folder: string,
  lang: string,
  date: string,
): Promise<EditionSource> {
  const { title, jurisdiction, numbers, sections } = documentData(tree, folder);
  return {
    title: inLanguage(title, lang),
    jurisdiction: inLanguage(jurisdiction, lang),
    editionLine: (await strings(lang)).editionLine(date),
    numbers,
    sections: sections.map((slug) => sectionSource(tree, `${folder}/${slug}/${lang}.mdx`, slug)),
  };
}

/** The legal text of a sealed folder, by language. Throws like `editionSource`. */
export async function editionSources(tree: Tree, folder: string): Promise<Map<string, EditionSource>> {
  const { date } = editionData(tree, folder);
  const languages = Object.keys(documentData(tree, folder).title).map(
    async (lang) => [lang, await editionSource(tree, folder, lang, date)] as const,
  );
  return new Map(await Promise.all(languages));
}

/** The canonical text of a sealed folder in a language; undefined if it was not sealed in it. Throws like `contents`. */
export async function sealedText(tree: Tree, folder: string, lang: string): Promise<string | undefined> {
  const source = (await editionSources(tree, folder)).get(lang);
  return source && editionText(source);
}

/** The SHA-256 of each file in a sealed folder, by its path relative to the folder. */
export const fileHashes = (tree: Tree, folder: string): Contents['files'] =>
  Object.fromEntries([...(editionFiles(tree).get(folder) ?? [])].map(([path, bytes]) => [path, hash(bytes)]));

/** The contents that the log records for a sealed folder. Throws like `editionSource` and `editionText`. */
export async function contents(tree: Tree, folder: string): Promise<Contents> {
  const copy = copies(tree).find((each) => each.folder === folder);
  return {
    inForce: editionData(tree, folder).inForce ?? null,
    texts: copy ? await keptOf(tree, copy, 'hashes', (part) => textHashes(part, folder)) : {},
    files: fileHashes(tree, folder),
  };
}

async function textHashes(tree: Tree, folder: string): Promise<Contents['texts']> {
  const texts = [...(await editionSources(tree, folder))].map(([lang, source]) => [
    lang,
    {
      document: hash(editionText(source)),
      sections: Object.fromEntries(
        numbered(source.sections, source.numbers).map((each) => [each.slug, hash(sectionText(each))]),
      ),
    },
  ]);
  return Object.fromEntries(texts) as Contents['texts'];
}
