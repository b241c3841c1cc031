import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { filesIn } from '../files.ts';

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
  /** The line of a value, or of the nearest thing around it that exists. */
  line: (keys: readonly PropertyKey[]) => number;
  /** Syntax errors. */
  faults: { line: number; message: string }[];
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
}

/** Parses YAML as Astro does (an unquoted date is a date), keeping lines. `offset` is added to them. */
function parseYaml(text: string, offset: number): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    customTags: ['timestamp'],
    prettyErrors: false,
  });
  const at = (position: number) => counter.linePos(position).line + offset;
  return {
    data: document.toJS() as unknown,
    line(keys) {
      for (let depth = keys.length; depth > 0; depth--) {
        const parent = depth > 1 ? document.getIn(keys.slice(0, depth - 1), true) : document.contents;
        const pair =
          isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === keys[depth - 1]);
        if (pair && isScalar(pair.key) && pair.key.range) return at(pair.key.range[0]);
        const node = document.getIn(keys.slice(0, depth), true);
        if (isScalar(node) && node.range) return at(node.range[0]);
      }
      return 1 + offset;
    },
    faults: document.errors.map(({ pos, message }) => ({ line: at(pos[0]), message })),
  };
}

/** Reads a content folder. */
export function readTree(dir: string): Tree {
  const paths = filesIn(dir);
  const files = new Map(paths.map((path) => [path, readFileSync(join(dir, path))]));
  const bytes = (path: string) => files.get(path) ?? Buffer.alloc(0);
  const text = (path: string) => bytes(path).toString();

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
    yaml: (path) =>
      path.endsWith('.mdx')
        ? parseYaml(/^---\n(.*?)\n---(\n|$)/s.exec(text(path))?.[1] ?? '', 1)
        : parseYaml(text(path), 0),
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
