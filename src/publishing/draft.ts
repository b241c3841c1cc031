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

/** Whether the draft's files differ from those of a sealed edition, apart from `edition.yaml`. */
export const differs = (draft: Files, sealed: Files): boolean =>
  draft.size !== sealed.size - 1 ||
  [...draft].some(([path, bytes]) => Buffer.compare(bytes, sealed.get(path) ?? new Uint8Array()) !== 0);
