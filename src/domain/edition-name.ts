/** Names of editions and their revisions, as used in folders and addresses. No other module builds or parses them. */
import { isDate } from './dates.ts';

/** The parts of a name. */
export interface EditionName {
  /** The edition's date, `2025-11-26`. */
  date: string;
  /** 1 or absent for the edition as first sealed; 2 and up for our corrections to it. */
  revision?: number | undefined;
}

/**
 * The name of a revision's own page: `2025-11-26.r1`. Every revision has one from the day of its sealing, also while it
 * is the only one: an address kept as evidence must go on showing the same text when a correction follows.
 */
export const revisionName = ({ date, revision = 1 }: EditionName): string => `${date}.r${revision}`;

/** The name of a sealed folder: `2025-11-26` for the edition as first sealed, `2025-11-26.r2` for a later revision. */
export const folderName = (name: EditionName): string =>
  (name.revision ?? 1) === 1 ? name.date : revisionName(name);

/**
 * Parses the last part of an address. `revision` is undefined unless the address is a revision's own page. Returns
 * undefined when the part is not such a name.
 */
export function parseAddressName(name: string): EditionName | undefined {
  const [, date = '', revision] = /^([^.]+)(?:\.r([1-9]\d*))?$/.exec(name) ?? [];
  return isDate(date) ? { date, revision: revision === undefined ? undefined : Number(revision) } : undefined;
}

/** Parses the name of a sealed folder. Returns undefined when it is not such a name. */
export function parseFolderName(name: string): Required<EditionName> | undefined {
  const { date, revision = 1 } = parseAddressName(name) ?? {};
  return date !== undefined && folderName({ date, revision }) === name ? { date, revision } : undefined;
}
