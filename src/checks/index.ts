import { clauses } from './clauses.ts';
import { files } from './files.ts';
import type { Finding } from './finding.ts';
import { schemas } from './schemas.ts';
import { sellers } from './sellers.ts';
import type { Tree } from './tree.ts';

/** Everything that is wrong in a content tree. A stage is looked at only when the one before it is clean. */
export function check(tree: Tree): Finding[] {
  for (const stage of [[schemas], [files], [clauses, sellers]]) {
    const found = stage.flatMap((rule) => rule(tree));
    if (found.length) return found;
  }
  return [];
}
