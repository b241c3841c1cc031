import type { Heading, ListItem, Paragraph, Root, RootContent, TableRow } from 'mdast';

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

/** Legal text that cannot be numbered. `line` is of the file that was parsed. */
export class NotAClause extends Error {
  readonly line: number;
  constructor(message: string, node: RootContent) {
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
  if (node.type === 'list' && !node.ordered) return node.children;
  throw new NotAClause(
    node.type === 'list'
      ? 'нумерованный список: номера пунктов ставит сайт. Начните строки с «- »'
      : 'это не абзац, не пункт списка и не строка таблицы. Уберите разметку или сделайте обычный абзац',
    node,
  );
}

/**
 * Headings and clauses of one section in reading order: paragraphs, list items, body rows of tables.
 * Throws NotAClause on anything else: ordered and nested lists, quotes, code, rules.
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
      if (nested) throw new NotAClause('внутри пункта списка может быть только текст', nested);
      found.push({ kind: 'clause', number: ++clauses, node: clause });
    }
  }
  return found;
}
