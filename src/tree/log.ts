/** The log of sealings in this process's content tree. The check reports a damaged log with its line. */
import { timeline, type Dated, type TimelineEntry } from '../domain/editions.ts';
import { parseLog } from '../domain/log.ts';
import type { LogRecord } from '../domain/log-record.ts';
import { contentTree } from './content.ts';
import { buildDate } from './environment.ts';
import { onceByTree } from './tree.ts';

const file = 'editions.log';

/** The bytes of `editions.log`. */
export const log = (): Uint8Array => contentTree().bytes(file);

/** The Ed25519 signature of the log, 64 bytes; undefined if the log is not signed. */
export const signature = (): Uint8Array | undefined =>
  contentTree().has(`${file}.sig`) ? contentTree().bytes(`${file}.sig`) : undefined;

/** The records of the log in a tree. */
export const logOf = onceByTree((tree) => parseLog(tree.text(file)));

/** The records of the log. */
export const records = (): LogRecord[] => logOf(contentTree());

/** A record with the days that place its edition among the others. */
export type DatedRecord = Omit<LogRecord, 'inForce'> & Dated;

const byDocument = onceByTree((tree): ReadonlyMap<string, TimelineEntry<DatedRecord>[]> => {
  const dated = logOf(tree).map((record): DatedRecord => ({
    ...record,
    date: record.edition,
    inForce: record.inForce ?? undefined,
  }));
  return new Map(
    [...Map.groupBy(dated, ({ document }) => document)].map(([document, editions]) => [
      document,
      timeline(editions, buildDate),
    ]),
  );
});

/** The editions of each document according to the log, as of the build day, oldest first. */
export const timelines = (): ReadonlyMap<string, TimelineEntry<DatedRecord>[]> => byDocument(contentTree());
