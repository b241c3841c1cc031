import type { Nodes } from 'mdast';

/** A fault in the markup of a text. */
export interface Leftover {
  message: string;
  remedy: string;
  node: Nodes;
  /** Whether clauses, headings or rows are not those that were meant, so that their order says nothing. */
  blocks?: boolean;
  /** Where it begins and how long it is, when that is a part of the node's source; from the node's start. */
  at?: { offset: number; length: number };
}

/** The words of a node as they are read. */
export const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';

/** Whether a reader finds a letter or a digit in it. */
export const hasWords = (node: Nodes): boolean => /[\p{L}\p{N}]/u.test(wordsOf(node));
