import type { Finding } from '../../domain/finding.ts';
import type { LogRecord } from '../../domain/log-record.ts';

/** Reads a file of the site by its path from the base, such as `editions.log`; undefined if there is no such file. */
export type Read = (path: string) => Promise<Uint8Array | undefined>;

/** The result of a verification. */
export interface Verdict {
  findings: Finding[];
  /** Number of records in the log. */
  records: number;
  /** Number of files compared. */
  compared: number;
  /** Number of signatures of texts and time stamps of the log. */
  signatures: number;
}

const remedy =
  'Не полагайтесь на этот сайт. Владельцу: соберите и выложите его заново из проверенного хранилища.';

/** A finding about a file of the site. */
export const fault = (path: string, message: string, line = 1): Finding => ({ path, line, message, remedy });

/** An edition in one language at one of its addresses. */
export interface ShownText {
  record: LogRecord;
  lang: string;
  /** As in the address: `2025-11-26`, `2025-11-26.r1`. */
  name: string;
}
