/** Records for which texts answers were found right. */
import { stringify } from 'yaml';
import { ground, groundsIn, documentOf, type Ground } from '../tree/answer-grounds.ts';
import { causes, stages, type Stage } from '../tree/answers.ts';
import { sealedCopies } from '../tree/copies.ts';
import { answersData, answersLock } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';
import type { AnswerData } from '../schemas/answers.ts';
import type { AnswersLock } from '../schemas/answers-lock.ts';

/** Path of the record, from the content folder. */
export const answersLockPath = 'answers.lock.yaml';

const head =
  '# Для каких текстов подтверждён каждый ответ. Пишет npm run answers -- --confirm, руками не менять.\n';

/** What an answer rests on with the stage of the text in which it reads so. */
interface StagedGround {
  stage: Stage;
  ground: Ground;
}

const groundsAt = (tree: Tree, answer: AnswerData, all: readonly Stage[]): StagedGround[] =>
  all.flatMap((stage) =>
    [...groundsIn(tree, answer, stage.copy).values()].flatMap((found) =>
      found ? [{ stage, ground: found }] : [],
    ),
  );

const entryOf = (grounds: readonly StagedGround[]): AnswersLock[string] =>
  Object.fromEntries(
    [...Map.groupBy(grounds, ({ ground }) => ground.name)]
      .map(([name, each]): [string, string[]] => [
        name,
        [...new Set(each.map(({ ground }) => ground.print))].sort(),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * The new text of `answers.lock.yaml`: the answers for which `confirmed` is true are confirmed for the editions in force
 * on the day, for those to come and for the drafts; the others stay as they are. Answers that are no more are dropped.
 */
export function answersLockText(tree: Tree, day: string, confirmed: (id: string) => boolean): string {
  const lock = answersLock(tree);
  const all = stages(tree, day);
  const entries = answersData(tree).flatMap((answer): [string, AnswersLock[string] | undefined][] => [
    [answer.id, confirmed(answer.id) ? entryOf(groundsAt(tree, answer, all)) : lock[answer.id]],
  ]);
  const kept = entries.filter(([, entry]) => entry).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    head +
    stringify(Object.fromEntries(kept), {
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
      lineWidth: 0,
    })
  );
}

/** A text that an answer is about to be confirmed for, with the one it was confirmed for before. */
export interface NewGround {
  name: string;
  stage: Stage;
  /** By language; undefined for a whole document, which is too long to show. */
  now: ReadonlyMap<string, string> | undefined;
  /** The earlier text, if a sealed edition has it. */
  before: ReadonlyMap<string, string> | undefined;
}

/** The texts for which this answer is not confirmed yet, each once. */
export function newGrounds(tree: Tree, answer: AnswerData, day: string): NewGround[] {
  const confirmed = answersLock(tree)[answer.id] ?? {};
  const found = groundsAt(tree, answer, stages(tree, day)).filter(
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
    ? answersData(tree).filter((answer) => lock[answer.id] && causes(tree, answer, copy).length)
    : [];
};
