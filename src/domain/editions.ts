/** What is needed of an edition to know whether it binds. */
export interface Dated {
  /** The edition's day, `2025-11-26`. */
  date: string;
  /** The day from which it binds, when the text states one. */
  inForce?: string | undefined;
}

/** The first day on which an edition counts as in force: the day stated, else the edition's own. */
export const from = (edition: Dated): string => edition.inForce ?? edition.date;

/** The last edition whose day has come on `today` (`2026-11-24`). Throws when there is none yet. */
export function inForce<Edition extends Dated>(editions: readonly Edition[], today: string): Edition {
  const found = editions
    .filter((edition) => from(edition) <= today)
    .sort((a, b) => from(a).localeCompare(from(b)))
    .at(-1);
  if (!found) throw new Error(`на ${today} нет ни одной действующей редакции`);
  return found;
}
