import { clauses } from './clauses.ts';
import { files } from './files.ts';
import type { Finding } from './finding.ts';
import { schemas } from './schemas.ts';
import { sealed } from './sealed.ts';
import { sellers } from './sellers.ts';
import type { Tree } from './tree.ts';

/**
 * Everything that is wrong in a content tree. A stage is looked at only when the one before it is clean; what is sealed
 * comes first, since there every other remedy would be wrong.
 */
export async function check(tree: Tree): Promise<Finding[]> {
  for (const stage of [[sealed], [schemas], [files], [clauses, sellers]]) {
    const found: Finding[] = [];
    for (const rule of stage) found.push(...(await rule(tree)));
    if (found.length) return found;
  }
  return [];
}
