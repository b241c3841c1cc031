/**
 * Which answers may be shown: those that someone found right for the texts as they are. `answers.lock.yaml` says for
 * which texts; a text that changed since hides every answer that rests on it.
 */
import { parseFolderName } from '../domain/edition-name.ts';
import { timeline } from '../domain/editions.ts';
import type { AnswerData } from '../schemas/answers.ts';
import { documentOf, groundsIn, type Ground } from './answer-grounds.ts';
import { drafts, sealedCopies, type Copy } from './copies.ts';
import { answersData, answersLock, editionData } from './data.ts';
import type { Tree } from './tree.ts';

/** A text that an answer is shown beside: an edition in force, one to come, or the draft. */
export interface Stage {
  copy: Copy;
  /** The first day of an edition to come; `draft`; undefined for an edition in force. */
  from: string | undefined;
}

/** The editions in force on a day, those to come and the drafts, each in its last revision. */
export function stages(tree: Tree, day: string): Stage[] {
  const byDocument = Map.groupBy(sealedCopies(tree), ({ document }) => document);
  const sealed = [...byDocument.values()].flatMap((copies) =>
    timeline(
      copies.map((copy) => {
        const { date, inForce } = editionData(tree, copy.folder);
        return { copy, date, inForce, revision: parseFolderName(copy.edition)?.revision ?? 1 };
      }),
      day,
    ).flatMap(({ latest, status, from }): Stage[] =>
      status === 'superseded' ? [] : [{ copy: latest.copy, from: status === 'future' ? from : undefined }],
    ),
  );
  return [...sealed, ...drafts(tree).map((copy) => ({ copy, from: 'draft' }))];
}

/** The texts that a site shows: the drafts in a draft site, otherwise the editions in force on the day. */
export const shownCopies = (tree: Tree, day: string, isDraft: boolean): Copy[] =>
  isDraft ? drafts(tree) : stages(tree, day).flatMap(({ copy, from }) => (from === undefined ? [copy] : []));

/** Why an answer is hidden. */
export interface Cause {
  /**
   * `unconfirmed`: nobody found it right yet, or not with this clause; `changed`: the text is another one; `gone`: there
   * is no such clause; `new`: the document was not there when the answer «the texts do not say» was confirmed.
   */
  kind: 'unconfirmed' | 'changed' | 'gone' | 'new';
  /** The clause or document, as the lock names it; empty for an answer that was never confirmed. */
  name: string;
}

/** Why an answer may not be shown beside the text of a copy; empty when it may. */
export function causes(tree: Tree, answer: AnswerData, copy: Copy): Cause[] {
  const confirmed = answersLock(tree)[answer.id] ?? {};
  const isAbsent = !answer.clauses.length;
  // What was confirmed when it still rested on clauses, or on none, says nothing of what it is now.
  const isNever = !Object.keys(confirmed).some((name) => name.includes(' ') !== isAbsent);
  const found = [...groundsIn(tree, answer, copy)];
  const gone = found.flatMap(([name, each]): Cause[] => (each ? [] : [{ kind: 'gone', name }]));
  // Nobody can confirm an answer for a clause that is not there.
  if (isNever) return gone.length || !found.length ? gone : [{ kind: 'unconfirmed', name: '' }];
  return found.flatMap(([name, each]): Cause[] => {
    if (!each) return [{ kind: 'gone', name }];
    const prints = confirmed[name];
    if (!prints) return [{ kind: isAbsent ? 'new' : 'unconfirmed', name }];
    return prints.includes(each.print) ? [] : [{ kind: 'changed', name }];
  });
}

/** An answer, what it rests on in the texts that are shown, and why it is hidden; no causes when it is shown. */
export interface JudgedAnswer {
  answer: AnswerData;
  grounds: Ground[];
  causes: Cause[];
}

/** The answers of a tree as they are judged beside these texts, one for each document: commonest first. */
export function judgedAnswers(tree: Tree, copies: readonly Copy[]): JudgedAnswer[] {
  const documents = new Set(copies.map(({ document }) => document));
  return answersData(tree).map((answer) => {
    const missing = answer.clauses.filter((name) => !documents.has(documentOf(name)));
    const grounds = new Map(copies.flatMap((copy) => [...groundsIn(tree, answer, copy)]));
    const found = [
      ...copies.flatMap((copy) => causes(tree, answer, copy)),
      ...missing.map((name): Cause => ({ kind: 'gone', name })),
    ];
    const isNever = found.find(({ kind, name }) => kind === 'unconfirmed' && !name);
    return {
      answer,
      grounds: (answer.clauses.length ? answer.clauses : [...grounds.keys()]).flatMap(
        (name) => grounds.get(name) ?? [],
      ),
      causes: isNever ? [isNever] : found,
    };
  });
}
