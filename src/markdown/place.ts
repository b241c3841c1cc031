import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { folderName, parseFolderName } from '../domain/editions.ts';
import { contentDir } from '../tree/site.ts';

/** What the path of a section's file says about it. */
export interface Place {
  lang: string;
  document: string;
  /** The sealed edition or revision the file belongs to, as its address names it; undefined in the draft. */
  edition?: string | undefined;
  section: string;
  /** All sections of its document, in reading order. */
  sections: string[];
  /** Position of the section in its document, from 1. */
  number: number;
  /** The folder that holds the document's copy: document.yaml, sections and, in an edition, sellers. */
  folder: string;
}

const pattern =
  /^documents\/(?<document>[^/]+)\/(?:editions\/(?<edition>[^/]+)\/)?(?<section>[^/]+)\/(?<lang>[a-z]{2})\.mdx$/;

/** The last revision is read at the edition's address, an earlier one at its own. */
function addressName(folder: string, name: string): string {
  const { date = name, revision = 1 } = parseFolderName(name) ?? {};
  const next = folderName({ date, revision: revision + 1 });
  return existsSync(join(dirname(folder), next)) ? `${date}.r${revision}` : date;
}

/** The place of a section's file in the content tree. Throws when the path is none of a section's. */
export function placeOf(path: string): Place {
  const inside = relative(contentDir, path).split(sep).join('/');
  const { document = '', edition, section = '', lang = '' } = pattern.exec(inside)?.groups ?? {};
  if (!lang) throw new Error(`${inside}: не файл раздела`);
  const folder = dirname(dirname(path));
  const { sections } = parse(readFileSync(join(folder, 'document.yaml'), 'utf8')) as { sections: string[] };
  return {
    lang,
    document,
    edition: edition && addressName(folder, edition),
    section,
    sections,
    number: sections.indexOf(section) + 1,
    folder,
  };
}
