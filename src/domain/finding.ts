/** One thing that is wrong, as an editor reads it: in Russian, with the remedy. */
export interface Finding {
  /** The file, from the content folder: `sellers/umirbaeva.yaml`. */
  path: string;
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in UTF-16 code units; undefined when the line as a whole is meant. */
  column?: number | undefined;
  /** How many code units are marked in the excerpt; 1 unless told. */
  length?: number | undefined;
  /** What is wrong. */
  message: string;
  /** What to do. */
  remedy: string;
  /** `warning`: to be read by a person, not to be refused. Everything else is an error. */
  severity?: 'warning' | undefined;
}
