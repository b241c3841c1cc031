/** The sections of a copy of a document with their clauses numbered. */
import { numbered, type NumberedSection, type SectionSource } from '../domain/numbering.ts';
import { sectionFiles, type Copy, type SectionFile } from './copies.ts';
import { documentData, sectionData } from './data.ts';
import { onceByKey, type Tree } from './tree.ts';

/** A section as its file has it. Throws an Error if there is no such file. */
export function sectionSource(tree: Tree, path: string, slug: string): SectionSource {
  if (!tree.has(path)) throw new Error(`нет файла ${path}`);
  const { title, titleBy } = sectionData(tree, path);
  return { slug, title, titleBy, tree: tree.mdx(path) };
}

/** The same for a check, which goes on without the files that cannot be read: they count as empty sections. */
const presentSource = (tree: Tree, path: string, slug: string): SectionSource =>
  tree.has(path)
    ? sectionSource(tree, path, slug)
    : { slug, title: '', titleBy: 'site', tree: { type: 'root', children: [] } };

/**
 * The sections of a copy in one language with their clauses, in reading order: what a reference may lead to. Throws
 * NotAClause on markup that cannot be numbered; the rule `guard` finds it.
 */
export const numberedSections = onceByKey(
  (copy: Copy, lang: string) => `${copy.folder} ${lang}`,
  (tree, copy, lang): NumberedSection[] =>
    numbered(
      sectionFiles(tree, copy)
        .filter((file) => file.lang === lang)
        .map(({ path, slug }) => presentSource(tree, path, slug)),
      documentData(tree, copy.folder).numbers,
    ),
);

/** The section of a file with its clauses numbered. Throws like `numberedSections`. */
export function numberedSection(tree: Tree, { copy, lang, number }: SectionFile): NumberedSection {
  const found = numberedSections(tree, copy, lang)[number - 1];
  if (!found) throw new Error(`${copy.folder}: нет раздела ${number}`);
  return found;
}
