/** What the rules on answers and on demands share: names, clauses, and confirmations that a change of text took away. */
import type { Finding } from '../domain/finding.ts';
import { causes, stages, type Cause, type Register, type Stage } from '../tree/confirmation.ts';
import { copies, drafts } from '../tree/copies.ts';
import { buildDate } from '../tree/environment.ts';
import { documentOf, ground, type Grounded } from '../tree/grounds.ts';
import type { Tree } from '../tree/tree.ts';

/** Items as they stand in their file. `at` leads to a field of one of them by its id. */
export interface Listed {
  path: string;
  items: readonly Grounded[];
  at: (id: string, ...keys: PropertyKey[]) => { path: string; line: number };
}

/** The items of a file, of which each is an entry of its list with an `id`. */
export function listed(tree: Tree, path: string, items: readonly Grounded[]): Listed {
  const ids = ((tree.yaml(path).data ?? []) as { id?: string }[]).map(({ id }) => id);
  return {
    path,
    items,
    at: (id, ...keys) => ({ path, ...tree.yaml(path).at([Math.max(ids.indexOf(id), 0), ...keys]) }),
  };
}

/** Finds ids that stand in a file twice. `repeated` says that an id is in this line already. */
export function repeatedIds(
  tree: Tree,
  path: string,
  repeated: (id: string, line: number) => Pick<Finding, 'message' | 'remedy'>,
): Finding[] {
  const ids = ((tree.yaml(path).data ?? []) as { id: string }[]).map(({ id }) => id);
  const at = (i: number) => ({ path, ...tree.yaml(path).at([i, 'id']) });
  return ids.flatMap((id, i) => {
    const first = ids.indexOf(id);
    return first === i ? [] : [{ ...at(i), ...repeated(id, at(first).line) }];
  });
}

/** Finds clauses that no edition and no draft ever had: a slip. One that is gone only takes away what rests on it. */
export const unknownClauses = (tree: Tree, { items, at }: Listed, without: string): Finding[] =>
  items.flatMap(({ id, clauses }) =>
    clauses.flatMap((name, k): Finding[] => {
      const own = copies(tree).filter(({ document }) => document === documentOf(name));
      if (own.some((copy) => ground(tree, copy, name))) return [];
      const documents = drafts(tree).map(({ document }) => document);
      return [
        {
          ...at(id, 'clauses', k),
          message: own.length
            ? `пункта «${name}» нет ни в одной редакции и нет в черновике`
            : `документа «${documentOf(name)}» нет`,
          remedy: `Напишите папку документа и номер пункта, как на сайте: terms 1.6. Документы: ${documents.join(', ')}. ${without}`,
        },
      ];
    }),
  );

/** How a rule speaks of its items. */
export interface Wording {
  /** Why an item does not hold. */
  because: (cause: Cause) => string;
  /** What follows from it, at this stage, for the items with these ids. */
  follows: (stage: Stage, ids: readonly string[]) => string;
  remedy: (ids: readonly string[]) => string;
}

/** Finds the items that do not hold, now or when a text to come is in force; one finding for each cause. */
export function unconfirmed(
  tree: Tree,
  register: Register,
  { items, at }: Listed,
  { because, follows, remedy }: Wording,
): Finding[] {
  const found = new Map<string, { cause: Cause; stage: Stage; ids: Set<string> }>();
  for (const stage of stages(tree, buildDate))
    for (const item of items)
      for (const cause of causes(tree, register, item, stage.copy)) {
        const key = `${cause.kind} ${cause.name}`;
        const known = found.get(key) ?? { cause, stage, ids: new Set() };
        found.set(key, { ...known, ids: known.ids.add(item.id) });
      }
  return [...found.values()].map(({ cause, stage, ids }): Finding => {
    const all = [...ids];
    return {
      ...at(all[0] ?? '', 'id'),
      message: `${because(cause)}; ${follows(stage, all)}: ${all.join(', ')}`,
      remedy: remedy(all),
      severity: 'warning',
    };
  });
}
