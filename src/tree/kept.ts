/**
 * What was made from sealed text, kept between builds: sealed text never changes, so neither does what comes of it. Each
 * value stands under the hash of all that it was made from, the code included, so an old one cannot be taken for a new one.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocumentPath } from '../domain/content-paths.ts';
import { parseFolderName } from '../domain/edition-name.ts';
import type { Copy } from './copies.ts';
import { filesIn } from './files.ts';
import { hash } from './hash.ts';
import { onceByKey, onceByTree, partOf, type Tree } from './tree.ts';

/** The folder with the values of one content folder, and those that this build asked for; undefined while nothing is kept. */
let store: { folder: string; used: Set<string>; code: string } | undefined;

/** The hash of all code that may take part: the sources, and the packages in the lock file. */
function codeHash(): string {
  const sources = resolve(import.meta.dirname, '..');
  const files = filesIn(sources).map((path) => [path, readFileSync(join(sources, path))] as const);
  const lock = readFileSync(resolve(sources, '../package-lock.json'));
  return hash(
    `${process.version} ${hash(lock)}\n${files.map(([path, bytes]) => `${path} ${hash(bytes)}\n`).join('')}`,
  );
}

/** Does what a build can do without, on a full disk for example. */
function ifPossible<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/**
 * Keeps from now on what is made from the sealed texts of a content folder, and uses what earlier builds kept. Without a
 * lock file nothing is kept: nobody knows then which packages take part.
 */
export function keep(contentDir: string): void {
  const folder = resolve('.cache/kept', hash(contentDir).slice(0, 16));
  const code = ifPossible(codeHash);
  store = code === undefined ? undefined : { folder, used: new Set(), code };
}

/** Removes the values that this build did not ask for. */
export const removeUnused = (): void =>
  ifPossible(() => {
    if (!store) return;
    const { folder, used } = store;
    for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
  });

/** A kept value; undefined if there is none, or if its file is not as it was written. */
const read = (path: string): { value: unknown } | undefined =>
  ifPossible(() => {
    const [, sum, json = ''] = /^(\w+)\n([^]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
    return hash(json) === sum ? { value: JSON.parse(json) as unknown } : undefined;
  });

/** Writes a value. What is half written is no file of the store yet, and the next build removes it. */
function write(folder: string, name: string, value: unknown): void {
  const json = JSON.stringify(value);
  const path = join(folder, name);
  ifPossible(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, `${hash(json)}\n${json}`);
    renameSync(`${path}.${process.pid}`, path);
  });
}

/**
 * The value that `make` makes of `input`, which must be all that it uses besides code; `what` names the value. It must be
 * the same after a passage through JSON.
 */
export async function kept<Value>(what: string, input: string, make: () => Promise<Value>): Promise<Value> {
  if (!store) return make();
  const name = hash(`${store.code}\n${what}\n${hash(input)}`);
  store.used.add(name);
  const found = read(join(store.folder, name));
  if (found) return found.value as Value;
  const value = await make();
  write(store.folder, name, value);
  return value;
}

const fileHash = onceByKey(
  (path: string) => path,
  (tree, path) => hash(tree.bytes(path)),
);

/** The paths that any edition may depend on: what the site is, and which documents there are. */
const common = onceByTree((tree) =>
  tree.paths.filter((path) => path === 'site.yaml' || /^documents\/[^/]+\/document\.yaml$/.test(path)),
);

/** What names an edition with all its revisions; undefined for what is no part of a sealed edition. */
function editionOf({ document, edition = '' }: Pick<Copy, 'document' | 'edition'>): string | undefined {
  const date = parseFolderName(edition)?.date;
  return date && `${document} ${date}`;
}

const pathsByEdition = onceByTree((tree) =>
  Map.groupBy(tree.paths, (path) =>
    editionOf(parseDocumentPath(path) ?? { document: '', edition: undefined }),
  ),
);

/**
 * The files that an edition's values may depend on, as a tree and as what names their content. All its revisions are there:
 * which of them is the last one decides on addresses.
 */
const editionPart = onceByKey(
  (name: string) => name,
  (tree, name): { tree: Tree; input: string } => {
    const paths = [...common(tree), ...(pathsByEdition(tree).get(name) ?? [])];
    return {
      tree: partOf(tree, paths),
      input: paths.map((path) => `${path} ${fileHash(tree, path)}\n`).join(''),
    };
  },
);

/**
 * What `make` makes of a sealed copy, or what an earlier build kept of it. `make` gets a tree with nothing in it but the
 * files that the value may depend on. Of a draft, which changes all the time, nothing is kept.
 */
export function keptOf<Value>(
  tree: Tree,
  copy: Copy,
  what: string,
  make: (tree: Tree) => Promise<Value>,
): Promise<Value> {
  const name = editionOf(copy);
  if (name === undefined) return make(tree);
  const part = editionPart(tree, name);
  return kept(`${copy.folder} ${what}`, part.input, () => make(part.tree));
}
