import type { Heading, ListItem, Nodes, Paragraph, Root, RootContent, TableRow } from 'mdast';

/** A heading of the seller's inside a section; `number` counts from 1 within the section. */
export interface SectionHeading {
  kind: 'heading';
  number: number;
  node: Heading;
}

/** A clause; `number` is its position in the section, counted through the section's headings. */
export interface Clause {
  kind: 'clause';
  number: number;
  node: Paragraph | ListItem | TableRow;
}

/**
 * Markup that makes no clause, or a clause without canonical text. `line` is of the file that was parsed. What editors may
 * write, and what they are told, is the check's business: it refuses such markup before this does.
 */
export class NotAClause extends Error {
  readonly line: number;
  constructor(node: Nodes, message = `из такой разметки (${node.type}) не получается пункт`) {
    super(message);
    this.line = node.position?.start.line ?? 1;
  }
}

/** The id of a section, of its heading, of its clause: `s2`, `s2-1`, `p2.3`. Ids beginning with a digit are refused by validators. */
export const sectionId = (section: number) => `s${section}`;
export const headingId = (section: number, heading: number) => `s${section}-${heading}`;
export const clauseId = (section: number, clause: number) => `p${section}.${clause}`;

function clauseNodes(node: RootContent): Clause['node'][] {
  if (node.type === 'paragraph') return [node];
  if (node.type === 'table') return node.children.slice(1);
  if (node.type === 'list') return node.children;
  throw new NotAClause(node);
}

/**
 * Headings and clauses of one section in reading order: paragraphs, list items, body rows of tables.
 * Throws NotAClause on anything else: nested lists, quotes, code, rules.
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
