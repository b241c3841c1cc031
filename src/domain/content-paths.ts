/** Paths inside a content folder. They use `/` on every system. */
import { folderName, parseAddressName, revisionName } from './edition-name.ts';

/** The folder where commands prepare changes to the content. It is not part of the content. */
export const workFolder = '.publishing';

/** The file with the site's own answers. */
export const answersPath = 'answers.yaml';

/** The file with what payment providers demand of a site. */
export const requirementsPath = 'requirements.yaml';

/** The folder of a document, which holds its draft: `documents/terms`. */
export const documentFolder = (document: string): string => `documents/${document}`;

/** The folder of a sealed edition or revision: `documents/terms/editions/2025-11-26.r2`. */
export const editionFolder = (edition: { document: string; edition: string; revision: number }): string =>
  `${documentFolder(edition.document)}/editions/${folderName({ date: edition.edition, revision: edition.revision })}`;

/** One text of a sealed edition: what a seller signs. */
export interface SignedText {
  document: string;
  edition: string;
  revision: number;
  lang: string;
}

/** The file with the sellers' signature of a text, beside the sealed folders, which never change. */
export const signaturePath = ({ document, edition, revision, lang }: SignedText): string =>
  `${documentFolder(document)}/signatures/${revisionName({ date: edition, revision })}.${lang}.cms`;

/** The text that a signature's file is named for; undefined for any other path. */
export function parseSignaturePath(path: string): SignedText | undefined {
  const [, document = '', name = '', lang = ''] =
    /^documents\/([^/]+)\/signatures\/([^/]+)\.([a-z]{2})\.cms$/.exec(path) ?? [];
  const { date, revision } = parseAddressName(name) ?? {};
  return date !== undefined && revision !== undefined
    ? { document, edition: date, revision, lang }
    : undefined;
}

/** The file with a time stamp over the first `length` bytes of the log. */
export const timestampPath = (length: number): string => `timestamps/${length}.tsr`;

/** How many bytes of the log a time stamp's file is named for; undefined for any other path. */
export function parseTimestampPath(path: string): number | undefined {
  const [, length] = /^timestamps\/([1-9]\d*)\.tsr$/.exec(path) ?? [];
  return length === undefined ? undefined : Number(length);
}

/** A path to a file of a document's draft or of a sealed edition. */
export interface DocumentPath {
  document: string;
  /** The name of the sealed folder; undefined for a file of the draft. */
  edition: string | undefined;
  /** The folder of the draft or of the edition. */
  folder: string;
  /** The path relative to that folder: `rights/ru.mdx`. */
  file: string;
}

/** The parts of a path to a document's file; undefined for any other path. */
export function parseDocumentPath(path: string): DocumentPath | undefined {
  const [, folder = '', document = '', edition, file = ''] =
    /^(documents\/([^/]+)(?:\/editions\/([^/]+))?)\/(.+)$/.exec(path) ?? [];
  return folder ? { document, edition, folder, file } : undefined;
}

/** Whether the file belongs to a sealed edition. */
export const isSealedPath = (path: string): boolean => parseDocumentPath(path)?.edition !== undefined;
