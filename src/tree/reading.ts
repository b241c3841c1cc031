/**
 * The text of a section as readers read it: references decoded, formatting removed, one string per block, with the place
 * of each character in the source. The rules that judge words read this, not the source.
 */
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import { decodeString } from 'micromark-util-decode-string';
import { answersPath } from '../domain/content-paths.ts';
import { blocks } from '../domain/clauses.ts';
import { sectionAt, type SectionFile } from './copies.ts';
import { documentData } from './data.ts';
import { onceByKey, type Tree } from './tree.ts';

/** A heading, clause or head of a table as it is read, aids of our own included. */
export interface Reading {
  /** The words. A line break, by `\` or by a line end, is `\n`; cells are joined by `\n`. */
  text: string;
  /** Line and column (from 1) in the file of the character at an index of the text. */
  at: (index: number) => { line: number; column: number };
}

/** A character reference, an escaped sign or a plain character of Markdown. */
const unit = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});|\\[!-/:-@[-`{-~]|[^]/gu;

/** Where each character of a text node comes from: offsets in the source. */
function offsets(value: string, source: string, start: number): number[] {
  const found: number[] = [];
  let decoded = '';
  for (const { 0: raw, index } of source.matchAll(unit)) {
    const text = raw.length > 1 ? decodeString(raw) : raw;
    // Indentation at the start of a continued line is not part of the value.
    if (!value.startsWith(text, decoded.length)) continue;
    decoded += text;
    for (let i = 0; i < text.length; i++) found.push(start + index + (text.length === raw.length ? i : 0));
  }
  // A source that could not be followed: every character is placed at the start.
  return found.length === value.length ? found : Array<number>(value.length).fill(start);
}

function read(block: Nodes, source: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  const add = (value: string, offset: readonly number[]) => {
    text += value;
    places.push(...offset);
  };
  const walk = (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'text' || node.type === 'inlineCode')
      add(node.value, offsets(node.value, source.slice(start, node.position?.end.offset), start));
    else if (node.type === 'break') add('\n', [start]);
    else if ('children' in node)
      node.children.forEach((child, i) => {
        if (i && node.type === 'tableRow') add('\n', [child.position?.start.offset ?? start]);
        walk(child);
      });
  };
  walk(block);
  return { text, places };
}

function readingsOf(tree: Tree, path: string): Reading[] {
  const source = tree.text(path);
  const { numbers } = documentData(tree, sectionAt(tree, path).copy.folder);
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const position = (offset: number) => {
    let line = lineStarts.findLastIndex((start) => start <= offset);
    if (line < 0) line = 0;
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
  return blocks(tree.mdx(path), numbers).map(({ own }) => {
    const { text, places } = read(own, source);
    const start = own.position?.start.offset ?? 0;
    return { text, at: (index) => position(places[index] ?? places.at(-1) ?? start) };
  });
}

/** The blocks of a section's file, in order. The file must parse. */
export const readings = onceByKey(
  ({ path }: Pick<SectionFile, 'path'>) => path,
  (tree, { path }) => readingsOf(tree, path),
);

/**
 * A reading with one spelling of what people cannot tell apart, character by character, so that indexes stay: every space
 * and line end is U+0020, every hyphen, dash and minus is `-`.
 */
export const plain = (text: string): string =>
  text.replace(/[\p{Z}\s]/gu, ' ').replace(/[\p{Pd}\u2212\u2043\ufe63\uff0d]/gu, '-');

/** Every string in parsed data, with the keys that lead to it. */
const values = (
  data: unknown,
  keys: readonly PropertyKey[] = [],
): [keys: readonly PropertyKey[], text: string][] =>
  typeof data === 'string'
    ? [[keys, data]]
    : data !== null && typeof data === 'object'
      ? Object.entries(data).flatMap(([key, value]) =>
          values(value, [...keys, Array.isArray(data) ? Number(key) : key]),
        )
      : [];

/** A string of a data file as it is read, its escapes decoded. */
export interface DataReading extends Reading {
  /** The keys that lead to it. */
  keys: readonly PropertyKey[];
}

/** The strings of a YAML file, or of the front matter of a section's file. The file must parse. */
export function dataReadings(tree: Tree, path: string): DataReading[] {
  const { data, at } = tree.yaml(path);
  const lines = tree.text(path).split('\n');
  return values(data).map(([keys, text]) => {
    const { line, column } = at(keys);
    const start = lines[line - 1]?.indexOf(text, column - 1) ?? -1;
    // A string that is escaped or folded is not in its line as it is read: its key has to do.
    return { keys, text, at: (index) => ({ line, column: start < 0 ? column : start + index + 1 }) };
  });
}

/** The words of a section's front matter: its title and description. */
export const frontReadings = (tree: Tree, path: string): DataReading[] =>
  dataReadings(tree, path).filter(({ keys }) => keys[0] !== 'titleBy');

/** The answers of `answers.yaml` in a language, without the questions, which are sloppy on purpose. */
export const answerReadings = (tree: Tree, lang: string): DataReading[] =>
  tree.has(answersPath)
    ? dataReadings(tree, answersPath).filter(
        ({ keys: [, group, own, field] }) => group === 'words' && own === lang && field === 'answer',
      )
    : [];
