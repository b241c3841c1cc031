/** Paths inside a content folder. They use `/` on every system. */
import { folderName } from './edition-name.ts';

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
