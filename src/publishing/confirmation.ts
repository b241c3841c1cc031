/** Records for which texts the items of a register were found right. */
import { stringify } from 'yaml';
import { ground, groundsIn, documentOf, type Ground, type Grounded } from '../tree/grounds.ts';
import { answersRegister } from '../tree/answers.ts';
import { causes, stages, type Register, type Stage } from '../tree/confirmation.ts';
import { sealedCopies } from '../tree/copies.ts';
import { answersData, answersLock } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';
import type { AnswerData } from '../schemas/answers.ts';
import type { ConfirmationLock } from '../schemas/confirmation-lock.ts';

/** What an item rests on with the stage of the text in which it reads so. */
interface StagedGround {
  stage: Stage;
  ground: Ground;
}

const groundsAt = (tree: Tree, item: Grounded, all: readonly Stage[]): StagedGround[] =>
  all.flatMap((stage) =>
    [...groundsIn(tree, item, stage.copy).values()].flatMap((found) =>
      found ? [{ stage, ground: found }] : [],
    ),
  );

const entryOf = (grounds: readonly StagedGround[]): ConfirmationLock[string] =>
  Object.fromEntries(
    [...Map.groupBy(grounds, ({ ground }) => ground.name)]
      .map(([name, each]): [string, string[]] => [
        name,
        [...new Set(each.map(({ ground }) => ground.print))].sort(),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * The new text of a register's lock below its first line `head`: the items for which `confirmed` is true are confirmed
 * for the editions in force on the day, for those to come and for the drafts; the others stay as they are. Items that
 * are no more are dropped.
 */
export function lockText(
  tree: Tree,
  register: Register,
  head: string,
  day: string,
  confirmed: (id: string) => boolean,
): string {
  const lock = register.lock(tree);
  const all = stages(tree, day);
  const entries = register
    .items(tree)
    .flatMap((item): [string, ConfirmationLock[string] | undefined][] => [
      [item.id, confirmed(item.id) ? entryOf(groundsAt(tree, item, all)) : lock[item.id]],
    ]);
  const kept = entries.filter(([, entry]) => entry).sort(([a], [b]) => (a < b ? -1 : 1));
  return `# ${head}\n${stringify(Object.fromEntries(kept), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })}`;
}

/** A text that an item is about to be confirmed for, with the one it was confirmed for before. */
export interface NewGround {
  name: string;
  stage: Stage;
  /** By language; undefined for a whole document, which is too long to show. */
  now: ReadonlyMap<string, string> | undefined;
  /** The earlier text, if a sealed edition has it. */
  before: ReadonlyMap<string, string> | undefined;
}

/** The texts for which this item is not confirmed yet, each once. */
export function newGrounds(tree: Tree, { lock }: Register, item: Grounded, day: string): NewGround[] {
  const confirmed = lock(tree)[item.id] ?? {};
  const found = groundsAt(tree, item, stages(tree, day)).filter(
    ({ ground: { name, print } }) => !confirmed[name]?.includes(print),
  );
  const keyOf = ({ ground: { name, print } }: StagedGround) => `${name} ${print}`;
  return found
    .filter((each, i) => found.findIndex((other) => keyOf(other) === keyOf(each)) === i)
    .map(({ stage, ground: { name, clause, texts } }) => ({
      name,
      stage,
      now: clause && texts,
      before: clause && earlier(tree, name, confirmed[name] ?? []),
    }));
}

/** The text of a clause in the last sealed edition in which it reads as it was confirmed. */
const earlier = (tree: Tree, name: string, prints: readonly string[]) =>
  sealedCopies(tree)
    .filter(({ document }) => document === documentOf(name))
    .flatMap((copy) => ground(tree, copy, name) ?? [])
    .findLast(({ print }) => prints.includes(print))?.texts;

/** The answers that a new edition hides: those that were confirmed, but not for its text. */
export const hiddenBy = (tree: Tree, folder: string): AnswerData[] => {
  const copy = sealedCopies(tree).find((each) => each.folder === folder);
  const lock = answersLock(tree);
  return copy
    ? answersData(tree).filter(
        (answer) => lock[answer.id] && causes(tree, answersRegister, answer, copy).length,
      )
    : [];
};
