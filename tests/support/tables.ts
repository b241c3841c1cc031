import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Edit } from './broken.ts';

/** A broken input: an edit of the real content and the report an editor must get. */
export interface Bad extends Edit {
  name: string;
  /** The file and line that must be named, with the column where it matters. */
  at: string;
  /** A part of the message. */
  says: string;
  /** Whether a person is told of it and nothing more. */
  warning?: boolean;
}

/** A right input that looks like a wrong one. */
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

/** Every rule's table, by the rule's name. */
export const tables: Table[] = readdirSync(folder).map((file) => ({
  ...(parse(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<Table, 'rule'>),
  rule: file.replace('.yaml', ''),
}));
