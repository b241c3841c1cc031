import type { Heading, ListItem, Nodes, Paragraph, Root, RootContent, TableRow } from 'mdast';

/** A heading written by the seller inside a section; `number` counts from 1 within the section. */
export interface SectionHeading {
  kind: 'heading';
  number: number;
  node: Heading;
}

/** A clause; `number` is its position in the section and does not restart at headings. */
export interface Clause {
  kind: 'clause';
  number: number;
  node: Paragraph | ListItem | TableRow;
}

/**
 * Markup that cannot be a clause, or a clause without canonical text. `line` is the line in the parsed file. What
 * editors may write, and the message they see, is up to the check, which refuses such markup before this error is
 * thrown.
 */
export class NotAClause extends Error {
  readonly line: number;
  constructor(node: Nodes, message = `из такой разметки (${node.type}) не получается пункт`) {
    super(message);
    this.line = node.position?.start.line ?? 1;
  }
}

/** The id of a section: `s2`. All ids begin with a letter because validators refuse those that begin with a digit. */
export const sectionId = (section: number) => `s${section}`;
/** The id of a heading within a section: `s2-1`. */
export const headingId = (section: number, heading: number) => `s${section}-${heading}`;
/** The id of a clause: `p2.3`. */
export const clauseId = (section: number, clause: number) => `p${section}.${clause}`;

function clauseNodes(node: RootContent): Clause['node'][] {
  if (node.type === 'paragraph') return [node];
  if (node.type === 'table') return node.children.slice(1);
  if (node.type === 'list') return node.children;
  throw new NotAClause(node);
}

/**
 * The headings and clauses of one section, in reading order. A clause is a paragraph, a list item or a body row of a
 * table. Throws NotAClause on anything else: nested lists, quotes, code, rules.
 */
export function blocks(section: Root): (SectionHeading | Clause)[] {
  let headings = 0;
  let clauses = 0;
  const found: (SectionHeading | Clause)[] = [];
  for (const node of section.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') {
      found.push({ kind: 'heading', number: ++headings, node });
      continue;
    }
    for (const clause of clauseNodes(node)) {
      const nested =
        clause.type === 'listItem' && clause.children.find((child) => child.type !== 'paragraph');
      if (nested) throw new NotAClause(nested);
      found.push({ kind: 'clause', number: ++clauses, node: clause });
    }
  }
  return found;
}
