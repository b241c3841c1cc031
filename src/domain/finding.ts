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
