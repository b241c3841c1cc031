import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { filesIn } from './files.ts';
import { parseSection } from './parse.ts';

/** A document's copy: its draft, or one of its sealed editions and their revisions. */
export interface Copy {
  /** From the content folder: `documents/payment` or `documents/payment/editions/2025-11-26`. */
  folder: string;
  /** Where its sellers stand. */
  sellers: string;
  /** The name of the edition's folder, `2025-11-26` or `2025-11-26.r2`; undefined for the draft. */
  edition: string | undefined;
}

/** A YAML file, or the front matter of an MDX file. */
export interface Yaml {
  data: unknown;
  /** The place of a value's key, or of the nearest thing around it that exists. Lines and columns count from 1. */
  at: (keys: readonly PropertyKey[]) => { line: number; column: number };
  /** Syntax errors, by the parser's own code for each. */
  faults: { line: number; column: number; code: string }[];
}

/** All files of a content folder, read once. */
export interface Tree {
  dir: string;
  /** Paths from the folder, with `/`. */
  paths: string[];
  copies: Copy[];
  /** The bytes of a file; none when there is no such file. */
  bytes(path: string): Uint8Array;
  /** The text of a file; the empty string when there is none. */
  text(path: string): string;
  yaml(path: string): Yaml;
  /** The tree of an MDX file. Throws a VFileMessage when it cannot be parsed. */
  mdx(path: string): Root;
}

/** What the first rules of a check have made sure of in `site.yaml` and `document.yaml`. */
export interface Settings {
  languages: string[];
  sourceLanguage: string;
}

/** The languages of a tree whose `site.yaml` is right. */
export const settings = (tree: Tree): Settings => tree.yaml('site.yaml').data as Settings;

/** A section's file in one language. */
export interface SectionFile {
  path: string;
  /** The copy it belongs to. */
  copy: Copy;
  /** Folder name of the section. */
  slug: string;
  /** Position of the section in its document, from 1. */
  number: number;
  lang: string;
}

/** The languages of a copy: the site's, or those in which it was sealed. Its `document.yaml` must be right. */
export const languagesOf = (tree: Tree, { folder, edition }: Copy): string[] =>
  edition
    ? Object.keys((tree.yaml(`${folder}/document.yaml`).data as { title: object }).title)
    : settings(tree).languages;

/** The files of a copy's sections in reading order, in each of its languages. Its `document.yaml` must be right. */
export function sectionFiles(tree: Tree, copy: Copy): SectionFile[] {
  const { sections } = tree.yaml(`${copy.folder}/document.yaml`).data as { sections: string[] };
  return sections.flatMap((slug, i) =>
    languagesOf(tree, copy).map((lang) => ({
      path: `${copy.folder}/${slug}/${lang}.mdx`,
      copy,
      slug,
      number: i + 1,
      lang,
    })),
  );
}

/** The drafts of all documents. What is sealed was checked when it was sealed, and cannot be corrected. */
export const drafts = (tree: Tree): Copy[] => tree.copies.filter(({ edition }) => !edition);

/** The sections' files of all drafts. */
export const draftSections = (tree: Tree): SectionFile[] =>
  drafts(tree).flatMap((copy) => sectionFiles(tree, copy));

/** Parses YAML as Astro does (an unquoted date is a date), keeping lines. `offset` is added to them. */
function parseYaml(text: string, offset: number): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    customTags: ['timestamp'],
    prettyErrors: false,
  });
  const at = (position: number) => {
    const { line, col } = counter.linePos(position);
    return { line: line + offset, column: col };
  };
  return {
    data: document.toJS() as unknown,
    at(keys) {
      for (let depth = keys.length; depth > 0; depth--) {
        const parent = depth > 1 ? document.getIn(keys.slice(0, depth - 1), true) : document.contents;
        const pair =
          isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === keys[depth - 1]);
        if (pair && isScalar(pair.key) && pair.key.range) return at(pair.key.range[0]);
        const node = document.getIn(keys.slice(0, depth), true);
        if (isScalar(node) && node.range) return at(node.range[0]);
      }
      return { line: 1 + offset, column: 1 };
    },
    faults: document.errors.map(({ pos, code }) => ({ ...at(pos[0]), code })),
  };
}

/** Makes each path's value once: many rules ask for the same. */
function remembered<Value>(make: (path: string) => Value): (path: string) => Value {
  const made = new Map<string, Value>();
  return (path) => {
    const value = made.get(path) ?? make(path);
    made.set(path, value);
    return value;
  };
}

/** Reads a content folder. */
export function readTree(dir: string): Tree {
  const files = filesIn(dir).map((path) => [path, readFileSync(join(dir, path))] as const);
  return treeOf(dir, new Map(files));
}

/** A content folder `dir` that holds these files, by their path from it. */
export function treeOf(dir: string, files: ReadonlyMap<string, Uint8Array>): Tree {
  const paths = [...files.keys()];
  const bytes = (path: string) => files.get(path) ?? new Uint8Array();
  const text = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(path));
  const mdx = remembered((path) => parseSection(text(path)));
  const yaml = remembered((path) =>
    path.endsWith('.mdx')
      ? parseYaml(/^---\n(.*?)\n---(\n|$)/s.exec(text(path))?.[1] ?? '', 1)
      : parseYaml(text(path), 0),
  );

  const copies = paths.flatMap((path): Copy[] => {
    const folder = /^(documents\/[^/]+(?:\/editions\/([^/]+))?)\/document\.yaml$/.exec(path);
    if (!folder?.[1]) return [];
    const [, name, edition] = folder;
    return [{ folder: name, edition, sellers: edition ? `${name}/sellers` : 'sellers' }];
  });

  return {
    dir,
    paths,
    copies,
    bytes,
    text,
    yaml,
    mdx,
  };
}

/** The files of every folder of a sealed edition, by the folder's path and then by their own path from it. */
export function editionFiles(tree: Tree): Map<string, Map<string, Uint8Array>> {
  const folders = new Map<string, Map<string, Uint8Array>>();
  for (const path of tree.paths) {
    const [, folder, file] = /^(documents\/[^/]+\/editions\/[^/]+)\/(.+)$/.exec(path) ?? [];
    if (folder === undefined || file === undefined) continue;
    folders.set(folder, (folders.get(folder) ?? new Map<string, Uint8Array>()).set(file, tree.bytes(path)));
  }
  return folders;
}
