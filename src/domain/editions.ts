import { dayBefore } from './dates.ts';

/** The fields of an edition that determine when it is in force. */
export interface Dated {
  /** The edition's date, `2025-11-26`. */
  date: string;
  /** The day it takes effect, when the text states one. */
  inForce?: string | undefined;
  /** 1 or absent for the edition as first sealed; 2 and up for our corrections to it. */
  revision?: number | undefined;
}

/** An edition on the timeline of its document, as seen on a given day. */
export interface TimelineEntry<Edition extends Dated> {
  /** The last revision, which is the one to read. */
  latest: Edition;
  /** All revisions, from first to last. */
  revisions: Edition[];
  status: 'in force' | 'future' | 'superseded';
  /** The first day it applies. */
  from: string;
  /** The last day it applies: the day before the next edition's first day; undefined when there is no next edition. */
  until: string | undefined;
  /** The last revision of the previous edition. */
  previous: Edition | undefined;
  /** The last revision of the next edition. */
  next: Edition | undefined;
}

/** The first day an edition applies: the day stated in its text, otherwise the edition's own date. */
export const firstDay = (edition: Dated): string => edition.inForce ?? edition.date;

/** A document's editions with the periods in which they apply, as seen on `today` (`2026-11-24`), oldest first. */
export function timeline<Edition extends Dated>(
  editions: readonly Edition[],
  today: string,
): TimelineEntry<Edition>[] {
  const groups = [...Map.groupBy(editions, ({ date }) => date).values()]
    .map((group) => group.sort((a, b) => (a.revision ?? 1) - (b.revision ?? 1)))
    .flatMap((revisions) => {
      const latest = revisions.at(-1);
      return latest ? [{ revisions, latest, from: firstDay(latest) }] : [];
    })
    .sort((a, b) => a.from.localeCompare(b.from));

  return groups.map((group, i) => {
    const next = groups[i + 1];
    const until = next && dayBefore(next.from);
    const status = group.from > today ? 'future' : until && until < today ? 'superseded' : 'in force';
    return { ...group, status, until, previous: groups[i - 1]?.latest, next: next?.latest };
  });
}

/** The last revision of the edition in force on `today` (`2026-11-24`). Throws an Error when none is in force yet. */
export function inForce<Edition extends Dated>(editions: readonly Edition[], today: string): Edition {
  const found = timeline(editions, today).find(({ status }) => status === 'in force');
  if (!found) throw new Error(`на ${today} нет ни одной действующей редакции`);
  return found.latest;
}
