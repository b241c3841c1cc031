import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { workFolder } from '../domain/content-paths.ts';
import { filesIn, othersIn } from './files.ts';
import { parseMdx } from './mdx.ts';
import { frontMatter, parseYaml, type Yaml } from './yaml.ts';

/** All files of a content folder. Each file is read once, and each text is parsed at most once. */
export interface Tree {
  /** The content folder. */
  dir: string;
  /** Paths relative to the folder, with `/`. */
  paths: string[];
  /** Paths of symbolic links, devices and other special entries. They are never read. */
  others: string[];
  /** Whether the tree has this file. */
  has(path: string): boolean;
  /** The bytes of a file; empty if there is no such file. */
  bytes(path: string): Uint8Array;
  /** The text of a file; empty if there is no such file. */
  text(path: string): string;
  /** Parses a YAML file, or the front matter of an MDX file. */
  yaml(path: string): Yaml;
  /** The syntax tree of an MDX file. Callers must not change it. Throws a VFileMessage if it cannot be parsed. */
  mdx(path: string): Root;
}

/** Caches what is made of each string: many rules ask for the same path, and many editions have the same text. */
function once<Value>(make: (of: string) => Value): (of: string) => Value {
  const made = new Map<string, Value>();
  return (of) => {
    const value = made.get(of) ?? make(of);
    made.set(of, value);
    return value;
  };
}

/**
 * A parser for each tree that parses no text which another tree holds: the trees of a sealing or of a check differ in a few
 * files.
 */
function sharing<Value extends object>(parse: (text: string) => Value): () => (text: string) => Value {
  const alive = new Map<string, WeakRef<Value>>();
  const gone = new FinalizationRegistry((text: string) => {
    if (!alive.get(text)?.deref()) alive.delete(text);
  });
  const parsed = (text: string) => {
    const found = alive.get(text)?.deref();
    if (found) return found;
    const value = parse(text);
    alive.set(text, new WeakRef(value));
    gone.register(value, text);
    return value;
  };
  return () => once(parsed);
}

const mdxParser = sharing(parseMdx);
const yamlParser = sharing((text) => parseYaml(text));
const frontParser = sharing((front) => parseYaml(front, 1));

/** Caches the value of each tree. For values that are derived from a whole tree and needed many times. */
export function onceByTree<Value>(make: (tree: Tree) => Value): (tree: Tree) => Value {
  const made = new WeakMap<Tree, { value: Value }>();
  return (tree) => {
    const found = made.get(tree) ?? { value: make(tree) };
    made.set(tree, found);
    return found.value;
  };
}

/** The same for values that are derived from a tree and something in it, which `key` names. */
export function onceByKey<Asked extends unknown[], Value>(
  key: (...asked: Asked) => string,
  make: (tree: Tree, ...asked: Asked) => Value,
): (tree: Tree, ...asked: Asked) => Value {
  const made = onceByTree(() => new Map<string, { value: Value }>());
  return (tree, ...asked) => {
    const name = key(...asked);
    const found = made(tree).get(name) ?? { value: make(tree, ...asked) };
    made(tree).set(name, found);
    return found.value;
  };
}

/** Reads a content folder. Throws the system's error if it cannot be read. */
export function readTree(dir: string): Tree {
  const files = filesIn(dir)
    .filter((path) => !path.startsWith(`${workFolder}/`))
    .map((path) => [path, readFileSync(join(dir, path))] as const);
  return { ...treeOf(dir, new Map(files)), others: othersIn(dir) };
}

/** The tree with these of its files alone. What was read and parsed of them is shared. */
export function partOf(tree: Tree, paths: readonly string[]): Tree {
  const own = new Set(paths);
  const none = treeOf(tree.dir, new Map());
  const at = (path: string) => (own.has(path) ? tree : none);
  return {
    dir: tree.dir,
    paths: [...paths],
    others: [],
    has: (path) => own.has(path),
    bytes: (path) => at(path).bytes(path),
    text: (path) => at(path).text(path),
    yaml: (path) => at(path).yaml(path),
    mdx: (path) => at(path).mdx(path),
  };
}

/** Makes the tree of a content folder `dir` from these files, by their path relative to it. */
export function treeOf(dir: string, files: ReadonlyMap<string, Uint8Array>): Tree {
  const bytes = (path: string) => files.get(path) ?? new Uint8Array();
  const text = once((path) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(path)));
  const [mdxOf, yamlOf, frontOf] = [mdxParser(), yamlParser(), frontParser()];
  return {
    dir,
    paths: [...files.keys()],
    others: [],
    has: (path) => files.has(path),
    bytes,
    text,
    mdx: (path) => mdxOf(text(path)),
    yaml: (path) => (path.endsWith('.mdx') ? frontOf(frontMatter(text(path)) ?? '') : yamlOf(text(path))),
  };
}
