import { timeline } from './editions.ts';
import type { LogRecord } from './log-record.ts';

/** Which text applied on a day, and what the log proves of it. */
export interface Binding {
  /** The record of the edition, in the last revision sealed by then; in its first if none was. */
  record: LogRecord;
  /** The first and, if another edition follows, the last day on which it applies. */
  from: string;
  until: string | undefined;
  /** Whether it was sealed by that day. Otherwise its publication is provable from `record.sealed` on only. */
  isProvable: boolean;
  /** A later edition, sealed after that day, that says it applied by then already. */
  later: LogRecord | undefined;
}

const dated = (records: readonly LogRecord[]) =>
  records.map((record) => ({
    record,
    date: record.edition,
    inForce: record.inForce ?? undefined,
    revision: record.revision,
  }));

/** The edition of a document in force on `day` (`2026-12-01`); undefined if none applied yet. */
export function bindingOn(records: readonly LogRecord[], day: string): Binding | undefined {
  const inForce = (of: readonly LogRecord[]) =>
    timeline(dated(of), day).find(({ status }) => status === 'in force');
  const now = inForce(records);
  const then = inForce(records.filter(({ sealed }) => sealed <= day));
  const found = then ?? now;
  const first = found?.revisions[0];
  if (!found || !first || !now) return undefined;
  const { record } = then ? found.latest : first;
  return {
    record,
    from: found.from,
    until: now.latest.record.edition === record.edition ? now.until : found.until,
    isProvable: then !== undefined,
    later: now.latest.record.edition === record.edition ? undefined : now.latest.record,
  };
}
