import { relative, sep } from 'node:path';
import type { VFile } from 'vfile';
import type { Numbers } from '../domain/clauses.ts';
import { contentTree } from '../tree/content.ts';
import { addressName, sectionAt, type SectionFile } from '../tree/copies.ts';
import { documentData } from '../tree/data.ts';

/** What the remark plugins know about the file being compiled. */
export interface Section extends SectionFile {
  /** The sealed edition or revision that the file belongs to, as named in its address; undefined in the draft. */
  edition: string | undefined;
  /** All sections of the document, in reading order. */
  sections: readonly string[];
  /** How its clauses get their numbers. */
  numbers: Numbers;
}

/** The section in a file of the content tree. Throws an Error if the file is not a section file. */
export function sectionOf(file: VFile): Section {
  const tree = contentTree();
  const section = sectionAt(tree, relative(tree.dir, file.path).split(sep).join('/'));
  const { copy } = section;
  const { sections, numbers } = documentData(tree, copy.folder);
  return {
    ...section,
    edition: copy.edition === undefined ? undefined : addressName(tree, copy),
    sections,
    numbers,
  };
}
