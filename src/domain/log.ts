/**
 * The log of sealings, `editions.log`: one JSON record per line, each with the hash of the previous line. By itself it
 * reveals accidental damage; only an older copy (`verifyExtension`) or a signature can show that it was not rewritten
 * as a whole.
 */
import type { Finding } from './finding.ts';
import { isLogRecord, type LogRecord } from './log-record.ts';

/**
 * SHA-256, in 64 lowercase hex digits, of bytes or of a text as UTF-8. The caller supplies it, because Node and
 * browsers have different APIs for it.
 */
export type Hash = (content: string | Uint8Array) => string;

const path = 'editions.log';
const origin = '0'.repeat(64);
const restore =
  'В журнал пишет только команда npm run seal: отмените правку этого файла. На компьютере это команда git checkout origin/main -- content/editions.log';

/**
 * JSON in the form of RFC 8785 (JCS): no white space, keys sorted by UTF-16 code units (section 3.2.3), strings as
 * ECMAScript writes them (3.2.2.2). Records contain no arrays, and no numbers except integers.
 */
function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** The lines of the log, each with its line end. Text after the last line end is also a line. */
export const linesOf = (log: string): string[] => log.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The record in a line; undefined when the line is not a record in canonical JSON. */
function parseLine(line: string): LogRecord | undefined {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isLogRecord(data) && `${canonicalJson(data)}\n` === line ? data : undefined;
}

/**
 * The records of a log. Throws an Error in Russian on a line that is not a record; `verifyLog` reports all other
 * faults.
 */
export function parseLog(log: string): LogRecord[] {
  return linesOf(log).map((line, i) => {
    const record = parseLine(line);
    if (!record) throw new Error(`${path}:${i + 1}: это не запись журнала`);
    return record;
  });
}

/** The line to append to the log for a sealing, including its line end. */
export function nextLine(log: string, sealing: Omit<LogRecord, 'sequence' | 'previous'>, hash: Hash): string {
  const lines = linesOf(log);
  const last = lines.at(-1);
  return `${canonicalJson({ ...sealing, sequence: lines.length + 1, previous: last ? hash(last) : origin })}\n`;
}

/** What is wrong with a record's place after the earlier ones: its sequence number, revision or dates. */
function disorder(record: LogRecord, earlier: readonly LogRecord[]): string | undefined {
  const siblings = earlier.filter(({ document }) => document === record.document);
  const last = siblings.filter(({ edition }) => edition === record.edition).at(-1);
  if (record.sequence !== earlier.length + 1)
    return `порядковый номер ${record.sequence}, а должен быть ${earlier.length + 1}`;
  if (record.sealed < (earlier.at(-1)?.sealed ?? '')) return 'день записи раньше, чем у строки над ней';
  if (
    (record.kind === 'edition') !== (record.revision === 1) ||
    record.revision !== (last?.revision ?? 0) + 1
  )
    return `${record.revision} — не следующая версия редакции ${record.edition}`;
  if (record.kind === 'edition' && record.transcription)
    return 'новая редакция не может быть исправлением набора';
  if (record.kind === 'edition' && siblings.some(({ edition }) => edition > record.edition))
    return `редакция ${record.edition} записана после более поздней`;
  if (record.inForce !== null && record.inForce < record.edition)
    return 'редакция вступает в силу раньше своей даты';
  return undefined;
}

/**
 * Checks that the log is intact: every line is a record in canonical JSON, in order, and chained to the previous line.
 * Returns the first fault only.
 */
export function verifyLog(log: string, hash: Hash): Finding[] {
  const lines = linesOf(log);
  const records: LogRecord[] = [];
  for (const [i, line] of lines.entries()) {
    const record = parseLine(line);
    if (!record)
      return [{ path, line: i + 1, message: 'эта строка испорчена: это не запись журнала', remedy: restore }];
    const before = lines[i - 1];
    if (record.previous !== (before ? hash(before) : origin))
      return [
        {
          path,
          line: i + 1,
          message: before
            ? `цепочка прервана: строка ${i} — не та, на которую ссылается эта`
            : 'цепочка прервана: первая строка ссылается на строку, которой нет',
          remedy: restore,
        },
      ];
    const message = disorder(record, records);
    if (message) return [{ path, line: i + 1, message, remedy: restore }];
    records.push(record);
  }
  return [];
}

/** Checks that `newer` begins with the bytes of `older`: lines were only added at the end. */
export function verifyExtension(older: string, newer: string): Finding[] {
  if (newer.startsWith(older)) return [];
  const lines = linesOf(newer);
  const line = linesOf(older).findIndex((was, i) => was !== lines[i]) + 1;
  const message = `строка ${line} прежнего журнала изменена или удалена, а к журналу можно только добавлять`;
  return [{ path, line: Math.min(line, Math.max(lines.length, 1)), message, remedy: restore }];
}
