import type { Root } from 'mdast';
import type { Numbers } from '../domain/clauses.ts';
import { addressName, sectionAt, type SectionFile } from '../tree/copies.ts';
import { documentData } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';

/** The section that is being rendered. */
export interface Section extends SectionFile {
  /** The content tree that it belongs to. */
  tree: Tree;
  /** The sealed edition or revision that the file belongs to, as named in its address; undefined in the draft. */
  edition: string | undefined;
  /** All sections of the document, in reading order. */
  sections: readonly string[];
  /** How its clauses get their numbers. */
  numbers: Numbers;
}

/** A step of rendering: changes the syntax tree of a section. */
export type Step = (root: Root, section: Section) => Promise<void> | void;

/** The section in a file of the tree. Throws an Error if the file is not a section file. */
export function sectionOf(tree: Tree, path: string): Section {
  const section = sectionAt(tree, path);
  const { copy } = section;
  const { sections, numbers } = documentData(tree, copy.folder);
  return {
    ...section,
    tree,
    edition: copy.edition === undefined ? undefined : addressName(tree, copy),
    sections,
    numbers,
  };
}
