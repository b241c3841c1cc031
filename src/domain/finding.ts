/** A problem as reported to an editor: in Russian, with what to do about it. */
export interface Finding {
  /** The file, relative to the content folder: `sellers/kit.yaml`. */
  path: string;
  /** The line, counted from 1. */
  line: number;
  /** The column, counted from 1 in UTF-16 code units; undefined when the whole line is meant. */
  column?: number | undefined;
  /** How many code units to mark in the excerpt; 1 by default. */
  length?: number | undefined;
  /** What is wrong. */
  message: string;
  /** What to do. */
  remedy: string;
  /** `warning`: a person should look at it, but nothing is refused. Anything else is an error. */
  severity?: 'warning' | undefined;
}
