import { isDate } from './dates.ts';
import { slugPattern } from './slug.ts';

/** One line of `editions.log`: what was sealed, and the hashes that prove it. Hashes are SHA-256 in 64 hex digits. */
export interface LogRecord {
  /** Position in the log, from 1. */
  sequence: number;
  /** A new edition, or our correction to a sealed one. */
  kind: 'edition' | 'revision';
  /** Folder name of the document. */
  document: string;
  /** The edition's date, which is also its name. */
  edition: string;
  /** 1 for the edition itself, 2 and up for its corrections. */
  revision: number;
  /** The day it takes effect; null when the text does not state one. */
  inForce: string | null;
  /** The day of sealing. */
  sealed: string;
  /** Only in a revision that corrects how this site transcribed the seller's own words. */
  transcription?: true;
  /** Hashes of the canonical text per language: of the whole edition, and of each section by its slug. */
  texts: Record<string, { document: string; sections: Record<string, string> }>;
  /** The hash of each sealed file, by its path relative to the edition's folder. */
  files: Record<string, string>;
  /** The hash of the previous line, including its line end; 64 zeros in the first line. */
  previous: string;
}

type Test = (value: unknown) => boolean;

const isText =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isHash = isText(/^[0-9a-f]{64}$/);
const isDay: Test = (value) => typeof value === 'string' && isDate(value);
const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 1;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMapOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
/** An object with exactly these keys; those of `optional` may be absent. */
const isShape =
  (tests: Record<string, Test>, optional: Record<string, Test> = {}): Test =>
  (value) =>
    isObject(value) &&
    Object.entries(tests).every(([key, test]) => Object.hasOwn(value, key) && test(value[key])) &&
    Object.entries(value).every(([key, member]) => key in tests || optional[key]?.(member) === true);

/** The fields that came later: records sealed before do not have them. */
const later = { transcription: (value) => value === true } satisfies Record<string, Test>;

const required = {
  sequence: isCount,
  kind: isText(/^(edition|revision)$/),
  document: isText(slugPattern),
  edition: isDay,
  revision: isCount,
  inForce: (value) => value === null || isDay(value),
  sealed: isDay,
  texts: isMapOf(isShape({ document: isHash, sections: isMapOf(isHash) })),
  files: isMapOf(isHash),
  previous: isHash,
} satisfies Record<Exclude<keyof LogRecord, keyof typeof later>, Test>;

const isShapeOfRecord = isShape(required, later);

/** Whether parsed JSON is a record: every field valid, and no other fields. */
export const isLogRecord = (data: unknown): data is LogRecord => isShapeOfRecord(data);
