import { posix } from 'node:path';
import type { Tree } from '../tree/tree.ts';
import type { Files } from '../tree/contents.ts';

/** The documents of a content tree, by folder name. */
export const documents = (tree: Tree): string[] =>
  tree.copies.filter(({ edition }) => !edition).map(({ folder }) => folder.slice('documents/'.length));

/** The files that an edition of the draft has: document, sections, and the sellers it names. */
export function draftFiles(tree: Tree, document: string): Files {
  const folder = `documents/${document}`;
  const { languages } = tree.yaml('site.yaml').data as { languages: string[] };
  const { sections, sellers } = tree.yaml(`${folder}/document.yaml`).data as Record<
    'sections' | 'sellers',
    string[]
  >;
  const own = [
    'document.yaml',
    ...sections.flatMap((slug) => languages.map((lang) => `${slug}/${lang}.mdx`)),
  ];
  return new Map([
    ...own.map((path) => [path, tree.bytes(`${folder}/${path}`)] as const),
    ...sellers.map((id) => [`sellers/${id}.yaml`, tree.bytes(`sellers/${id}.yaml`)] as const),
  ]);
}

const sections = (files: Files): Set<string> =>
  new Set([...files.keys()].filter((path) => path.endsWith('.mdx')).map(posix.dirname));

/** Sections that a sealed edition has and the draft has not. */
export const dropped = (draft: Files, sealed: Files): Set<string> =>
  sections(sealed).difference(sections(draft));

/** Whether an edition of these files would differ from a sealed one in what an editor can change. */
export const differs = (draft: Files, sealed: Files): boolean =>
  draft.size !== sealed.size - 1 ||
  [...draft].some(([path, bytes]) => Buffer.compare(bytes, sealed.get(path) ?? new Uint8Array()) !== 0);
