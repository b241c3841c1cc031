/** The part of a content tree that can be judged when some of it cannot be read. */
import { parseDocumentPath } from '../domain/content-paths.ts';
import { treeOf, type Tree } from '../tree/tree.ts';
import { unwanted } from './characters.ts';
import { mended } from './mending.ts';

/** What leaves the tree with a file: a document with its `document.yaml`, a sealed edition with any file of it. */
function withIt(path: string): (other: string) => boolean {
  const { folder = '', file, edition } = parseDocumentPath(path) ?? {};
  if (edition !== undefined || file === 'document.yaml') return (other) => other.startsWith(`${folder}/`);
  return (other) => other === path;
}

const filesOf = (tree: Tree) => tree.paths.map((path) => [path, tree.bytes(path)] as const);

/** A tree without these files and what cannot be judged without them. */
export function without(tree: Tree, paths: readonly string[]): Tree {
  if (!paths.length) return tree;
  const gone = paths.map(withIt);
  return treeOf(tree.dir, new Map(filesOf(tree).filter(([path]) => !gone.some((isGone) => isGone(path)))));
}

/** A tree with the words of these files as they will be once their odd characters are mended; lines keep their numbers. */
export function withPlainCharacters(tree: Tree, paths: readonly string[]): Tree {
  if (!paths.length) return tree;
  const plain = (path: string) => Buffer.from(mended(path, tree.text(path)).text.replace(unwanted, ''));
  return treeOf(
    tree.dir,
    new Map(filesOf(tree).map(([path, bytes]) => [path, paths.includes(path) ? plain(path) : bytes])),
  );
}
