import { dayBefore } from './dates.ts';

/** What is needed of an edition to know whether it binds. */
export interface Dated {
  /** The edition's day, `2025-11-26`. */
  date: string;
  /** The day from which it binds, when the text states one. */
  inForce?: string | undefined;
  /** 1 or absent for the edition as first sealed; 2 and up for corrections of ours to it. */
  revision?: number | undefined;
}

/** An edition among the others of its document, as seen on some day. */
export interface TimelineEntry<Edition extends Dated> {
  /** As it is to be read: its last revision. */
  latest: Edition;
  /** Every revision, the first to the last. */
  revisions: Edition[];
  status: 'in force' | 'future' | 'superseded';
  /** The first day on which it counts. */
  from: string;
  /** The last day on which it counts: the one before the next edition's first; undefined when there is no next. */
  until: string | undefined;
  /** The last revision of the edition before it. */
  previous: Edition | undefined;
  /** The last revision of the edition after it. */
  next: Edition | undefined;
}

/** The first day on which an edition counts as in force: the day stated, else the edition's own. */
export const firstDay = (edition: Dated): string => edition.inForce ?? edition.date;

/** A document's editions with their periods, as seen on `today` (`2026-11-24`), the oldest first. */
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

/** The last edition whose day has come on `today` (`2026-11-24`), in its last revision. Throws when there is none yet. */
export function inForce<Edition extends Dated>(editions: readonly Edition[], today: string): Edition {
  const found = timeline(editions, today).find(({ status }) => status === 'in force');
  if (!found) throw new Error(`на ${today} нет ни одной действующей редакции`);
  return found.latest;
}
