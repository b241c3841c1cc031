import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Edit } from './broken.ts';

/** A broken input: an edit of the real content, and the report that an editor must get. */
export interface Bad extends Edit {
  name: string;
  /** The file and line that the report must name, with the column where it matters. */
  at: string;
  /** A part of the message. */
  says: string;
  /** Whether the report is only a warning. */
  warning?: boolean;
}

/** A correct input that looks like a broken one. */
export interface Good extends Edit {
  name: string;
}

/** The inputs that test a rule. */
export interface Table {
  rule: string;
  bad: Bad[];
  good: Good[];
}

const folder = 'tests/fixtures/bad';

/** The tables of all rules. */
export const tables: Table[] = readdirSync(folder).map((file) => ({
  ...(parse(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<Table, 'rule'>),
  rule: file.replace('.yaml', ''),
}));
