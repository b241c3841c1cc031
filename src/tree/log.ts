import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lives, type Dated, type Life } from '../domain/editions.ts';
import { parseLog } from '../domain/log.ts';
import { buildDate, contentDir } from './environment.ts';
import type { LogRecord } from '../domain/log-record.ts';

const read = (name: string) => {
  const path = join(contentDir, name);
  return existsSync(path) ? readFileSync(path) : undefined;
};

/** The bytes of `content/editions.log`. */
export const log = read('editions.log') ?? Buffer.alloc(0);

/** The Ed25519 signature over the log, 64 bytes; undefined when the log is not signed. */
export const signature = read('editions.log.sig');

/** What the log says. A spoilt log is reported with its line by `npm run check`, which every build runs first. */
export const records = parseLog(log.toString());

/** A record, and the days that place its edition among the others. */
export type Sealed = Omit<LogRecord, 'inForce'> & Dated;

const sealed = records.map((record): Sealed => ({
  ...record,
  date: record.edition,
  inForce: record.inForce ?? undefined,
}));

/** The editions of each document by the log, on the day of the build, the oldest first. */
export const documentLives: ReadonlyMap<string, Life<Sealed>[]> = new Map(
  [...Map.groupBy(sealed, ({ document }) => document)].map(([document, editions]) => [
    document,
    lives(editions, buildDate),
  ]),
);
