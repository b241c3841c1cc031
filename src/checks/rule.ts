import type { Finding } from '../domain/finding.ts';
import type { Tree } from '../tree/tree.ts';

export type { Finding };

/** One thing that the content must keep. */
export interface Rule {
  /** The name in reports, and of the table of bad and good inputs that tests it. */
  name: string;
  /** What it looks at, as a heading of `content/CHECKS.md`. */
  title: string;
  /** What it asks of an editor and why: its paragraph in `content/CHECKS.md`. */
  about: string;
  /** What is wrong in a content tree. Rules of earlier stages found no error in it. */
  check: (tree: Tree) => Finding[] | Promise<Finding[]>;
}

/** A finding with the name of the rule that made it. */
export type Reported = Finding & { rule: string };

/** Those findings that keep a text from being built. */
export const errors = <Any extends Finding>(found: readonly Any[]): Any[] =>
  found.filter(({ severity }) => severity !== 'warning');
