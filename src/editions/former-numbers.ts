/** Clause numbers that meant another clause in an earlier edition, for addresses without a date: `/ru/terms/#p1.6`. */
import { dayAfter } from '../domain/dates.ts';
import { renumbered, type Renumbered } from '../domain/renumbering.ts';
import { urls } from '../tree/site.ts';
import { redlineOf } from './changes.ts';
import type { Edition } from './edition.ts';
import { editions } from './editions.ts';

/** A number with what it meant. */
export interface FormerNumber extends Renumbered {
  /** The address of what it meant: the clause in the last edition in which it did. */
  address: string;
  /** The first day on which it no longer meant that. */
  until: string;
}

const known = new WeakMap<Edition, Promise<FormerNumber[]>>();

async function find(edition: Edition): Promise<FormerNumber[]> {
  const { lang, document, status } = edition;
  const found = new Map<string, FormerNumber>();
  // The draft is for its editors only, and nobody has kept an address from the future.
  if (status !== 'in force') return [];
  for (const earlier of await editions()) {
    const { name, until } = earlier;
    if (earlier.lang !== lang || earlier.document !== document || earlier.status !== 'superseded') continue;
    for (const each of renumbered(redlineOf(earlier, edition).entries)) {
      const { anchor } = each.was;
      // Newest first: what a number meant last counts.
      if (until === undefined || found.has(anchor)) continue;
      const address = `${urls.edition(lang, document, name)}#${anchor}`;
      found.set(anchor, { ...each, address, until: dayAfter(until) });
    }
  }
  return [...found.values()];
}

/** The numbers that meant another clause than in this edition, which is in force, or that it does not have. */
export function formerNumbers(edition: Edition): Promise<FormerNumber[]> {
  const found = known.get(edition) ?? find(edition);
  known.set(edition, found);
  return found;
}

/** A section's text as HTML, cut after the words of some clauses. */
export interface Piece {
  html: string;
  /** The number of the clause at the end of the piece; undefined for the rest of the text. */
  former: FormerNumber | undefined;
}

/** Cuts the text after the words of the clauses that now bear these numbers. */
export function cutAfter(html: string, numbers: readonly FormerNumber[]): Piece[] {
  const cuts = numbers
    .map((former) => {
      const start = html.indexOf(` id="${former.was.anchor}"`);
      return { former, at: start + html.slice(start).search(/<\/(?:p|li|td)>|<[ou]l\b|<details/) };
    })
    .sort((a, b) => a.at - b.at);
  return [...cuts, { former: undefined, at: html.length }].map(({ former, at }, i) => ({
    html: html.slice(cuts[i - 1]?.at ?? 0, at),
    former,
  }));
}
