import { answersPath } from '../domain/content-paths.ts';
import type { AnswerData } from '../schemas/answers.ts';
import { judge, type Judgement, type Register } from './confirmation.ts';
import { foldersOf, type Copy } from './copies.ts';
import { answersData, answersLock } from './data.ts';
import { onceByKey } from './tree.ts';

/** `answers.yaml` with its record. The site shows the answers that hold. */
export const answersRegister: Register<AnswerData> = {
  path: answersPath,
  lockPath: 'answers.lock.yaml',
  items: answersData,
  lock: answersLock,
};

/** An answer as it is judged beside the texts that are shown. */
export interface JudgedAnswer extends Judgement {
  answer: AnswerData;
}

/** The answers of a tree as they are judged beside these texts, one for each document: commonest first. */
export const judgedAnswers = onceByKey(
  (copies: readonly Copy[]) => foldersOf(copies),
  (tree, copies): JudgedAnswer[] =>
    answersData(tree).map((answer) => ({ answer, ...judge(tree, answersRegister, answer, copies) })),
);
