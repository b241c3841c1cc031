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
  /** Whether nothing else can be said of the file before this is mended: it cannot be read, or its structure is unknown. */
  blocks?: boolean | undefined;
  /** A fact that texts and data must state alike, or a date. */
  fact?: Fact | undefined;
  /** The clauses that a finding compares: an error in one of them says the same more plainly. */
  compares?: readonly Lines[] | undefined;
}

/** Some lines of a file, both included. */
export interface Lines {
  path: string;
  line: number;
  lastLine: number;
}

/** A fact in one spelling, so that findings of several places can be compared by it. */
export interface Fact {
  kind: string;
  value: string;
  /** Whether the data have it and the text has not. */
  isMissing: boolean;
  /** Whether it is wrong wherever it stands: a control digit, a day that does not exist. */
  isImpossible?: boolean;
}
