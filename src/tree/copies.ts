/** The copies of each document in a content tree: its draft, and every sealed edition and revision. */
import { parseDocumentPath } from '../domain/content-paths.ts';
import { folderName, parseFolderName, revisionName } from '../domain/edition-name.ts';
import { documentData, languages } from './data.ts';
import { onceByTree, type Tree } from './tree.ts';

/** One copy of a document: its draft, or a sealed edition or revision. */
export interface Copy {
  document: string;
  /** Path from the content folder: `documents/terms` or `documents/terms/editions/2025-11-26`. */
  folder: string;
  /** Path of the folder with its sellers, from the content folder. */
  sellers: string;
  /** Name of the edition's folder, `2025-11-26` or `2025-11-26.r2`; undefined for the draft. */
  edition: string | undefined;
}

/** A section's file in one language. */
export interface SectionFile {
  /** Path from the content folder. */
  path: string;
  copy: Copy;
  /** Folder name of the section. */
  slug: string;
  /** Position of the section in its document, from 1. */
  number: number;
  lang: string;
}

/** All copies in the tree: every folder with a `document.yaml`. */
export const copies = onceByTree((tree): Copy[] =>
  tree.paths.flatMap((path) => {
    const { document, edition, folder, file } = parseDocumentPath(path) ?? {};
    if (document === undefined || folder === undefined || file !== 'document.yaml') return [];
    return [{ document, folder, edition, sellers: edition === undefined ? 'sellers' : `${folder}/sellers` }];
  }),
);

/** What names these copies. */
export const foldersOf = (copies: readonly Copy[]): string => copies.map(({ folder }) => folder).join();

/** The drafts of all documents. Sealed copies were checked when they were sealed and can no longer be corrected. */
export const drafts = (tree: Tree): Copy[] => copies(tree).filter(({ edition }) => edition === undefined);

/** The sealed copies of all documents. */
export const sealedCopies = (tree: Tree): (Copy & { edition: string })[] =>
  copies(tree).flatMap((copy) => (copy.edition === undefined ? [] : [{ ...copy, edition: copy.edition }]));

/** The languages of a copy: the site's for a draft, otherwise those it was sealed in. Needs a valid `document.yaml`. */
export const copyLanguages = (tree: Tree, copy: Copy): string[] =>
  copy.edition === undefined ? languages(tree) : Object.keys(documentData(tree, copy.folder).title);

/** The section files of a copy in reading order, in each of its languages. Needs a valid `document.yaml`. */
export const sectionFiles = (tree: Tree, copy: Copy): SectionFile[] =>
  documentData(tree, copy.folder).sections.flatMap((slug, i) =>
    copyLanguages(tree, copy).map((lang) => ({
      path: `${copy.folder}/${slug}/${lang}.mdx`,
      copy,
      slug,
      number: i + 1,
      lang,
    })),
  );

/** The section files of a copy that are in the tree: a check goes on without those that cannot be read. */
export const presentSections = (tree: Tree, copy: Copy): SectionFile[] =>
  sectionFiles(tree, copy).filter(({ path }) => tree.has(path));

/** The section files of all drafts that are in the tree. */
export const draftSections = (tree: Tree): SectionFile[] =>
  drafts(tree).flatMap((copy) => presentSections(tree, copy));

const sectionsByPath = onceByTree(
  (tree) =>
    new Map(
      copies(tree).flatMap((copy) => sectionFiles(tree, copy).map((file) => [file.path, file] as const)),
    ),
);

/** The section stored in a file. Throws an Error if the path is not a section file. */
export function sectionAt(tree: Tree, path: string): SectionFile {
  const file = sectionsByPath(tree).get(path);
  if (!file) throw new Error(`${path}: не файл раздела`);
  return file;
}

/** The name in a sealed copy's address: the last revision uses the edition's address, earlier ones their own. */
export function addressName(tree: Tree, { edition = '', document }: Copy): string {
  const { date = edition, revision = 1 } = parseFolderName(edition) ?? {};
  const next = folderName({ date, revision: revision + 1 });
  const isSuperseded = sealedCopies(tree).some((copy) => copy.document === document && copy.edition === next);
  return isSuperseded ? revisionName({ date, revision }) : date;
}

/** The files of one edition, by their path from its folder: `rights/ru.mdx`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The files of every sealed folder, by the folder's path. */
export const editionFiles = onceByTree((tree): ReadonlyMap<string, Files> => {
  const folders = new Map<string, Map<string, Uint8Array>>();
  for (const path of tree.paths) {
    const { folder, file, edition } = parseDocumentPath(path) ?? {};
    if (folder === undefined || file === undefined || edition === undefined) continue;
    folders.set(folder, (folders.get(folder) ?? new Map<string, Uint8Array>()).set(file, tree.bytes(path)));
  }
  return folders;
});
