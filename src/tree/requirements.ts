import { requirementsPath } from '../domain/content-paths.ts';
import { decide } from '../domain/demands/index.ts';
import type { Facts, Status } from '../domain/demands/facts.ts';
import type { Requirement } from '../schemas/requirements.ts';
import { judge, type Cause, type Register } from './confirmation.ts';
import { foldersOf, type Copy } from './copies.ts';
import { requirementsData, requirementsLock } from './data.ts';
import { factsOf } from './demand-facts.ts';
import { documentOf, ground, type Ground } from './grounds.ts';
import { onceByKey, type Tree } from './tree.ts';

/** A demand that a person judged by the texts. */
export type JudgedByText = Requirement & { clauses: readonly string[] };

/**
 * `requirements.yaml` with its record: what a person judged by the texts. A judgement without clauses and pages says that
 * the documents lack something; one with pages alone does not depend on the texts.
 */
export const requirementsRegister: Register<JudgedByText> = {
  path: requirementsPath,
  lockPath: 'requirements.lock.yaml',
  items: (tree) =>
    requirementsData(tree).flatMap((demand) => {
      const { computed, clauses = [], pages = [] } = demand;
      return (computed ?? (pages.length && !clauses.length)) ? [] : [{ ...demand, clauses }];
    }),
  lock: requirementsLock,
};

/** A demand with how it is met. */
export interface JudgedRequirement {
  demand: Requirement;
  /** `unconfirmed`: a person judged it by other texts than those that are shown. */
  status: Status | 'unconfirmed';
  /** The clauses that show it, as they read now. */
  grounds: Ground[];
  /** The pages that show it, without the language. */
  pages: readonly string[];
  /** Why it is unconfirmed. */
  causes: Cause[];
}

const named = (tree: Tree, copies: readonly Copy[], name: string): Ground[] =>
  copies
    .filter(({ document }) => document === documentOf(name))
    .flatMap((copy) => ground(tree, copy, name) ?? []);

function judgedOne(
  tree: Tree,
  demand: Requirement,
  facts: Facts,
  copies: readonly Copy[],
): JudgedRequirement {
  const { computed, status = 'missing', pages = [] } = demand;
  if (computed) {
    const verdict = decide(computed, facts);
    const grounds = (verdict.clauses ?? []).flatMap((name) => named(tree, copies, name));
    return { demand, status: verdict.status, grounds, pages: verdict.pages ?? [], causes: [] };
  }
  const item = requirementsRegister.items(tree).find(({ id }) => id === demand.id);
  if (!item) return { demand, status, grounds: [], pages, causes: [] };
  const { grounds, causes } = judge(tree, requirementsRegister, item, copies);
  return {
    demand,
    status: causes.length ? 'unconfirmed' : status,
    grounds: grounds.filter(({ clause }) => clause),
    pages,
    causes,
  };
}

/** The demands of a tree as these texts, one for each document, meet them. */
export const judgedRequirements = onceByKey(
  (copies: readonly Copy[]) => foldersOf(copies),
  (tree, copies): JudgedRequirement[] => {
    const facts = factsOf(tree, copies);
    return requirementsData(tree).map((demand) => judgedOne(tree, demand, facts, copies));
  },
);
