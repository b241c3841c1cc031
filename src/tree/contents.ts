import { hash as digest } from 'node:crypto';
import { parse } from 'yaml';
import type { Hash } from '../domain/log.ts';
import type { Contents } from '../domain/sealed-folders.ts';
import { editionText, sectionText, type EditionSource, type SectionSource } from '../domain/section-text.ts';
import { strings } from '../i18n/index.ts';
import { parseSection } from './parse.ts';

/** The files of one edition by their path from its folder: `offer/ru.mdx`. */
export type Files = ReadonlyMap<string, Uint8Array>;

interface DocumentFile {
  title: Record<string, string>;
  jurisdiction: Record<string, string>;
  sections: string[];
}

/** SHA-256 by Node. */
export const hash: Hash = (content) => digest('sha256', content);

const text = (files: Files, path: string): string => {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`нет файла ${path}`);
  return new TextDecoder().decode(bytes);
};

const section = (files: Files, slug: string, lang: string): SectionSource => {
  const mdx = text(files, `${slug}/${lang}.mdx`);
  const front = parse(/^---\n(.*?)\n---\n/s.exec(mdx)?.[1] ?? '') as Pick<SectionSource, 'title' | 'titleBy'>;
  return { slug, title: front.title, titleBy: front.titleBy, tree: parseSection(mdx) };
};

/** The editions's text per language. Throws an Error on files of which no text can be made; the check names their faults. */
export async function sources(files: Files): Promise<Map<string, EditionSource>> {
  const { title, jurisdiction, sections } = parse(text(files, 'document.yaml')) as DocumentFile;
  const { date } = parse(text(files, 'edition.yaml')) as { date: string };
  const languages = Object.entries(title).map(async ([lang, words]) => {
    const source = {
      title: words,
      jurisdiction: jurisdiction[lang] ?? '',
      editionLine: (await strings(lang)).editionLine(date),
      sections: sections.map((slug) => section(files, slug, lang)),
    };
    return [lang, source] as const;
  });
  return new Map(await Promise.all(languages));
}

/** What the log records of an edition's files. Throws as `sources` and `editionText`. */
export async function contents(files: Files): Promise<Contents> {
  const { inForce = null } = parse(text(files, 'edition.yaml')) as { inForce?: string };
  const texts = [...(await sources(files))].map(([lang, source]) => [
    lang,
    {
      document: hash(editionText(source)),
      sections: Object.fromEntries(source.sections.map((each) => [each.slug, hash(sectionText(each))])),
    },
  ]);
  return { inForce, texts: Object.fromEntries(texts) as Contents['texts'], files: fileHashes(files) };
}

/** SHA-256 of each file. */
export const fileHashes = (files: Files): Contents['files'] =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, hash(bytes)]));
