import { posix } from 'node:path';
import { sectionFiles, type Copy, type Files } from '../tree/copies.ts';
import { documentData } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';

/** The files of a draft that go into an edition: the document, its sections and the sellers it names. */
export function draftFiles(tree: Tree, copy: Copy): Files {
  const own = [
    'document.yaml',
    ...sectionFiles(tree, copy).map(({ path }) => posix.relative(copy.folder, path)),
  ];
  return new Map([
    ...own.map((path) => [path, tree.bytes(`${copy.folder}/${path}`)] as const),
    ...documentData(tree, copy.folder).sellers.map(
      (id) => [`sellers/${id}.yaml`, tree.bytes(`${copy.sellers}/${id}.yaml`)] as const,
    ),
  ]);
}

const sections = (files: Files): Set<string> =>
  new Set([...files.keys()].filter((path) => path.endsWith('.mdx')).map(posix.dirname));

/** The slugs of sections that a sealed edition has and the draft does not. */
export const dropped = (draft: Files, sealed: Files): Set<string> =>
  sections(sealed).difference(sections(draft));

/** A file without the hints that old editions have under their clauses: they are ours, and drafts have none. */
const withoutHints = (path: string, bytes: Uint8Array = new Uint8Array()): Buffer =>
  path.endsWith('.mdx')
    ? Buffer.from(
        Buffer.from(bytes)
          .toString()
          .replace(/\s*<Aid>[^]*?<\/Aid>/g, ''),
      )
    : Buffer.from(bytes);

/** Whether the draft's files differ from those of a sealed edition, apart from `edition.yaml` and from hints. */
export const differs = (draft: Files, sealed: Files): boolean =>
  draft.size !== sealed.size - 1 ||
  [...draft].some(([path, bytes]) => !withoutHints(path, sealed.get(path)).equals(withoutHints(path, bytes)));
