/** Names of editions and of their revisions, in folders and in addresses. No other module builds or parses one. */
import { isDate } from './dates.ts';

/** What a name is made of. */
export interface EditionName {
  /** The edition's day, `2025-11-26`. */
  date: string;
  /** 1 or absent for the edition as first sealed; 2 and up for our corrections to it. */
  revision?: number | undefined;
}

/** The name of a revision's own page: `2025-11-26.r1`. The first revision has one, too, once there are several. */
export const revisionName = ({ date, revision = 1 }: EditionName): string => `${date}.r${revision}`;

/** The name of a sealed folder: `2025-11-26` as first sealed, `2025-11-26.r2` for a later revision. */
export const folderName = (name: EditionName): string =>
  (name.revision ?? 1) === 1 ? name.date : revisionName(name);

/** Date and revision in the last part of an address, where only a revision's own page names one; undefined otherwise. */
export function parseAddressName(name: string): EditionName | undefined {
  const [, date = '', revision] = /^([^.]+)(?:\.r([1-9]\d*))?$/.exec(name) ?? [];
  return isDate(date) ? { date, revision: revision === undefined ? undefined : Number(revision) } : undefined;
}

/** Date and revision of a sealed folder's name; undefined when it is not such a name. */
export function parseFolderName(name: string): Required<EditionName> | undefined {
  const { date, revision = 1 } = parseAddressName(name) ?? {};
  return date !== undefined && folderName({ date, revision }) === name ? { date, revision } : undefined;
}
