import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { filesIn, othersIn } from './files.ts';
import { parseMdx } from './mdx.ts';
import { frontMatter, parseYaml, type Yaml } from './yaml.ts';

/** All files of a content folder. Each is read once, and parsed once at most. */
export interface Tree {
  /** The content folder. */
  dir: string;
  /** Paths from the folder, with `/`. */
  paths: string[];
  /** Paths of what is neither a file nor a folder: symbolic links, devices. They are never read. */
  others: string[];
  /** Whether there is such a file. */
  has(path: string): boolean;
  /** The bytes of a file; none when there is no such file. */
  bytes(path: string): Uint8Array;
  /** The text of a file; the empty string when there is none. */
  text(path: string): string;
  /** A YAML file, or the front matter of an MDX file. */
  yaml(path: string): Yaml;
  /** The syntax tree of an MDX file, which nobody may change. Throws a VFileMessage when it cannot be parsed. */
  mdx(path: string): Root;
}

/** Makes the value of each path once: many rules ask for the same one. */
function onceByPath<Value>(make: (path: string) => Value): (path: string) => Value {
  const made = new Map<string, Value>();
  return (path) => {
    const value = made.get(path) ?? make(path);
    made.set(path, value);
    return value;
  };
}

/** Makes the value of each tree once. For what is derived from a whole tree and asked for again and again. */
export function onceByTree<Value>(make: (tree: Tree) => Value): (tree: Tree) => Value {
  const made = new WeakMap<Tree, { value: Value }>();
  return (tree) => {
    const found = made.get(tree) ?? { value: make(tree) };
    made.set(tree, found);
    return found.value;
  };
}

/** Reads a content folder. Throws the system's error when it cannot be read. */
export function readTree(dir: string): Tree {
  const files = filesIn(dir).map((path) => [path, readFileSync(join(dir, path))] as const);
  return { ...treeOf(dir, new Map(files)), others: othersIn(dir) };
}

/** The tree of a content folder `dir` that holds these files, by their path from it. */
export function treeOf(dir: string, files: ReadonlyMap<string, Uint8Array>): Tree {
  const bytes = (path: string) => files.get(path) ?? new Uint8Array();
  const text = onceByPath((path) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(path)));
  return {
    dir,
    paths: [...files.keys()],
    others: [],
    has: (path) => files.has(path),
    bytes,
    text,
    mdx: onceByPath((path) => parseMdx(text(path))),
    yaml: onceByPath((path) =>
      path.endsWith('.mdx') ? parseYaml(frontMatter(text(path)) ?? '', 1) : parseYaml(text(path)),
    ),
  };
}
