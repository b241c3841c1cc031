import type { Edition } from './edition.ts';
import { editionPages, editions } from './editions.ts';

/** Two versions of a text whose differences have a page, at the address of the second. */
export interface Compared {
  before: Edition;
  after: Edition;
}

const isSameText = (a: Edition, b: Edition) => a.lang === b.lang && a.document === b.document;

const pairs = (all: readonly Edition[], isBefore: (each: Edition, after: Edition) => boolean): Compared[] =>
  all.flatMap((after) => {
    const before = all.find((each) => isSameText(each, after) && isBefore(each, after));
    return before ? [{ before, after }] : [];
  });

/** Each sealed edition with the one before it, and each revision with the one that it corrects. */
export async function compared(): Promise<Compared[]> {
  const sealed = (await editions()).filter(({ status }) => status !== 'draft');
  const revisions = (await editionPages()).filter(({ name, date }) => name !== date);
  return [
    ...pairs(sealed, (each, { previous }) => each.date === previous),
    ...pairs(revisions, (each, { date, revision }) => each.date === date && each.revision === revision - 1),
  ];
}
