import type { Finding } from '../domain/finding.ts';
import type { Tree } from '../tree/tree.ts';

/** One rule that the content must follow. */
export interface Rule {
  /** The name in reports. The table of bad and good inputs that tests the rule has the same name. */
  name: string;
  /** What it checks: its heading in `content/CHECKS.md`. */
  title: string;
  /** What it requires of editors and why: its paragraph in `content/CHECKS.md`. */
  about: string;
  /** Files without which it would only repeat what is wrong with them: it does not run while one of them has an error. */
  relies?: RegExp;
  /** Returns what is wrong in a content tree, of which earlier stages found everything readable that is in it. */
  check: (tree: Tree) => Finding[] | Promise<Finding[]>;
}

/** A finding with the name of the rule that made it. */
export type Reported = Finding & { rule: string };

/** The findings that prevent a build. */
export const errors = <Any extends Finding>(found: readonly Any[]): Any[] =>
  found.filter(({ severity }) => severity !== 'warning');
