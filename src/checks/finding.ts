/** One thing that is wrong, as an editor reads it: in Russian, with the remedy. */
export interface Finding {
  /** The file, from the content folder: `sellers/umirbaeva.yaml`. */
  path: string;
  /** The line, from 1. */
  line: number;
  /** What is wrong. */
  message: string;
  /** What to do. */
  remedy: string;
}

/** The report's lines on one finding; `folder` is the content tree's as an editor knows it. */
export const describe = (folder: string, { path, line, message, remedy }: Finding): string =>
  `${folder}/${path}:${line}\n  Что не так: ${message}\n  Что сделать: ${remedy}\n`;
