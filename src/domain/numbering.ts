import type { Nodes, Root } from 'mdast';
import {
  counted,
  headingId,
  nextPart,
  preface,
  scope,
  sectionId,
  take,
  typedClause,
  typedHeadingId,
  type ClauseNumber,
  type Scope,
  type SectionHead,
  type Whole,
} from './clause-number.ts';
import { blocks, type Block, type Numbers } from './clauses.ts';
import { sectionHead, typedAt, type Typed } from './typed-number.ts';

/** A section as read from its file. */
export interface SectionSource {
  /** Folder name. */
  slug: string;
  title: string;
  /** Who wrote the title. A title written by the site is not part of the canonical text. */
  titleBy: 'seller' | 'site';
  /** The parsed file, without anything added by the build. */
  tree: Root;
}

/** A block with its number. */
export interface NumberedBlock extends Block {
  /** The id of a heading or clause; undefined for the head of a table. */
  id: string | undefined;
  /** The number of a clause; undefined for anything else. */
  number: ClauseNumber | undefined;
  /** The number or mark as the author typed it: `4.1.`, `1)`; empty when there is none. */
  typed: string;
}

/** A section with its numbers. */
export interface NumberedSection extends SectionSource {
  /** The id of its heading: `s2`, `a1`, `rights`. */
  id: string;
  /** What its title says it is; undefined where clauses are counted. */
  kind: SectionHead['kind'] | undefined;
  /** The number to print before its title; empty with typed numbers, where the title has it. */
  label: string;
  /** The number that its title bears; undefined if none. Counted sections have their position. */
  number: string | undefined;
  blocks: NumberedBlock[];
}

/** The words of a node with line ends, as they are typed: `\n` for every line end. */
export const words = (node: Nodes): string =>
  node.type === 'text' || node.type === 'inlineCode'
    ? node.value
    : node.type === 'break'
      ? '\n'
      : 'children' in node
        ? node.children.map(words).join('')
        : '';

function countedSection(section: SectionSource, position: number): NumberedSection {
  let headings = 0;
  let clauses = 0;
  return {
    ...section,
    id: sectionId(position),
    kind: undefined,
    label: String(position),
    number: String(position),
    blocks: blocks(section.tree).map((block): NumberedBlock => {
      const number = block.kind === 'clause' ? counted(position, ++clauses) : undefined;
      const id = block.kind === 'heading' ? headingId(position, ++headings) : number?.anchor;
      return { ...block, id, number, typed: '' };
    }),
  };
}

/** What a block begins with. */
const beginning = ({ marker, own }: Block, { own: section }: Scope): Typed | undefined =>
  typedAt(marker ? `${marker} ` : words(own).trimStart(), section);

/**
 * Whether `1.` is the number of a clause, not of a line under one: its section bears no number or is an annex, and it goes
 * on with the numbers above it.
 */
function isClauseNumber(value: string, block: Block, within: Scope, last: string | undefined, mark: string) {
  if (value.includes('.') || value.includes('-')) return true;
  if (block.within || within.place.section !== undefined) return false;
  if (!last?.includes('.')) return true;
  const goesOn = (from: string | undefined) => Number(value) === Number.parseInt(from ?? '') + 1;
  return goesOn(last) && !goesOn(mark);
}

function typedBlocks(section: SectionSource, within: Scope, taken: Map<string, number>): NumberedBlock[] {
  const wholes = new Map<Block, Whole>();
  let current = preface(within);
  /** The wholes since the last number; older ones take no parts any more. */
  let open = new Set<Whole>([current]);
  let last: string | undefined;
  let mark = '';
  let headings = 0;
  return blocks(section.tree, 'typed').map((block): NumberedBlock => {
    if (block.kind === 'heading')
      return { ...block, id: typedHeadingId(within.id, ++headings), number: undefined, typed: '' };
    if (block.kind === 'tableHead') return { ...block, id: undefined, number: undefined, typed: '' };
    const typed = block.node.type === 'tableRow' ? undefined : beginning(block, within);
    let whole: Whole;
    if (typed?.kind === 'number' && isClauseNumber(typed.value, block, within, last, mark)) {
      whole = current = typedClause(within, typed.value, taken);
      open = new Set();
      last = typed.value;
      mark = '';
    } else {
      const holder = block.within && wholes.get(block.within);
      const parent = holder && open.has(holder) ? holder : current;
      whole = nextPart(
        parent,
        typed ? { mark: typed.text } : block.node.type === 'tableRow' ? 'row' : 'paragraph',
      );
      if (typed) mark = typed.text;
    }
    open.add(whole);
    wholes.set(block, whole);
    return { ...block, id: whole.number.anchor, number: whole.number, typed: typed?.text ?? '' };
  });
}

function typedSections(sections: readonly SectionSource[]): NumberedSection[] {
  const taken = new Map<string, number>();
  let annex: string | undefined;
  return sections.map((section) => {
    const head = sectionHead(section.title);
    if (head.kind === 'annex') annex = head.number;
    const found = scope(head, section, section.titleBy === 'site', annex);
    const id = take(found.id, taken).anchor;
    const parts = found.parts === found.id ? id : take(found.parts, taken).anchor;
    const within = { ...found, id, parts };
    return {
      ...section,
      id,
      kind: head.kind,
      label: '',
      number: head.kind === 'plain' ? undefined : head.number,
      blocks: typedBlocks(section, within, taken),
    };
  });
}

/**
 * The sections of an edition in one language, in reading order, with their numbers: counted, or the author's own. Throws
 * NotAClause on markup that cannot be numbered.
 */
export const numbered = (sections: readonly SectionSource[], numbers?: Numbers): NumberedSection[] =>
  numbers === 'typed'
    ? typedSections(sections)
    : sections.map((section, i) => countedSection(section, i + 1));
