/**
 * Which items of a register hold: those that someone found right for the texts as they are. Its lock says for which
 * texts; a text that changed since takes away every item that rests on it.
 */
import { parseFolderName } from '../domain/edition-name.ts';
import { timeline } from '../domain/editions.ts';
import type { ConfirmationLock } from '../schemas/confirmation-lock.ts';
import { drafts, sealedCopies, type Copy } from './copies.ts';
import { editionData } from './data.ts';
import { documentOf, groundsIn, type Ground, type Grounded } from './grounds.ts';
import type { Tree } from './tree.ts';

/** A list of items that rest on clauses, and the record of the texts for which each was found right. */
export interface Register<Item extends Grounded = Grounded> {
  /** Its file, from the content folder. */
  path: string;
  /** The file of the record. */
  lockPath: string;
  items: (tree: Tree) => Item[];
  lock: (tree: Tree) => ConfirmationLock;
}

/** A text that an item is shown beside: an edition in force, one to come, or the draft. */
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

/** Why an item does not hold. */
export interface Cause {
  /**
   * `unconfirmed`: nobody found it right yet, or not with this clause; `changed`: the text is another one; `gone`: there
   * is no such clause; `new`: the document was not there when «the texts do not say» was confirmed.
   */
  kind: 'unconfirmed' | 'changed' | 'gone' | 'new';
  /** The clause or document, as the lock names it; empty for an item that was never confirmed. */
  name: string;
}

/** Why an item does not hold beside the text of a copy; empty when it does. */
export function causes(tree: Tree, { lock }: Register, item: Grounded, copy: Copy): Cause[] {
  const confirmed = lock(tree)[item.id] ?? {};
  const isAbsent = !item.clauses.length;
  // What was confirmed when it still rested on clauses, or on none, says nothing of what it is now.
  const isNever = !Object.keys(confirmed).some((name) => name.includes(' ') !== isAbsent);
  const found = [...groundsIn(tree, item, copy)];
  const gone = found.flatMap(([name, each]): Cause[] => (each ? [] : [{ kind: 'gone', name }]));
  // Nobody can confirm an item for a clause that is not there.
  if (isNever) return gone.length || !found.length ? gone : [{ kind: 'unconfirmed', name: '' }];
  return found.flatMap(([name, each]): Cause[] => {
    if (!each) return [{ kind: 'gone', name }];
    const prints = confirmed[name];
    if (!prints) return [{ kind: isAbsent ? 'new' : 'unconfirmed', name }];
    return prints.includes(each.print) ? [] : [{ kind: 'changed', name }];
  });
}

/** What an item rests on in the texts that are shown, and why it does not hold; no causes when it does. */
export interface Judgement {
  grounds: Ground[];
  causes: Cause[];
}

/** An item as it is judged beside these texts, one for each document. */
export function judge<Item extends Grounded>(
  tree: Tree,
  register: Register<Item>,
  item: Item,
  copies: readonly Copy[],
): Judgement {
  const documents = new Set(copies.map(({ document }) => document));
  const missing = item.clauses.filter((name) => !documents.has(documentOf(name)));
  const grounds = new Map(copies.flatMap((copy) => [...groundsIn(tree, item, copy)]));
  const found = [
    ...copies.flatMap((copy) => causes(tree, register, item, copy)),
    ...missing.map((name): Cause => ({ kind: 'gone', name })),
  ];
  const isNever = found.find(({ kind, name }) => kind === 'unconfirmed' && !name);
  return {
    grounds: (item.clauses.length ? item.clauses : [...grounds.keys()]).flatMap(
      (name) => grounds.get(name) ?? [],
    ),
    causes: isNever ? [isNever] : found,
  };
}
