import type { Heading, Link, Paragraph, Parents, PhrasingContent, TableCell, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ClauseNumber } from '../domain/clause-number.ts';
import { blocks, type Block } from '../domain/clauses.ts';
import type { NumberedBlock } from '../domain/numbering.ts';
import { strings } from '../i18n/index.ts';
import type { Strings } from '../i18n/ru.ts';
import { resolve } from '../domain/reference-targets.ts';
import { drafts } from '../tree/copies.ts';
import { numberedSection, numberedSections } from '../tree/numbering.ts';
import { targetsIn } from '../tree/references.ts';
import { urls } from '../tree/site.ts';
import type { Section, Step } from './section.ts';

/** The node with a clause's first words: the paragraph itself, the list item's paragraph or the row's first cell. */
function textOf(own: Block['own']): Heading | Paragraph | TableCell {
  if (own.type === 'paragraph' || own.type === 'heading') return own;
  const first = own.children[0];
  if (first?.type !== 'paragraph' && first?.type !== 'tableCell') throw new Error('empty clause');
  return first;
}

const textNode = (value: string): Text => ({ type: 'text', value });

/** A link to the clause at its dated address; in the draft, which has none, on the same page. */
function clauseLink(
  { edition, lang, copy }: Section,
  { anchor, place }: ClauseNumber,
  text: string,
  className: string[],
  properties: Record<string, string>,
  t: Strings,
): Link {
  const page = edition === undefined ? '' : urls.edition(lang, copy.document, edition);
  return {
    type: 'link',
    url: `${page}#${anchor}`,
    children: [{ type: 'text', value: text }],
    data: {
      hProperties: { className, 'aria-label': t['clause.link'](t.named(place)), ...properties },
    },
  };
}

/** Puts a link around the number that the author typed, which is the first text of the block. */
function linkTyped(node: Parents, typed: string, link: Link): void {
  const [first] = node.children;
  if (first?.type === 'text') {
    const value = first.value.trimStart();
    // A number may be half in bold: «**4.1**.». What is not in its first text stays where it is.
    const rest = value.startsWith(typed) ? value.slice(typed.length) : '';
    // With the space after it, which would otherwise indent the first line.
    const shown = value.slice(0, value.length - rest.trimStart().length);
    link.children = [{ type: 'text', value: shown }];
    first.value = value.slice(shown.length);
    (node.children as PhrasingContent[]).unshift(link);
  } else if (first && 'children' in first) linkTyped(first, typed, link);
}

/** Gives a clause with typed numbers its link: its number or mark, and a sign of ours where it has none. */
function addTypedLink(section: Section, { own, marker, typed, number }: NumberedBlock, t: Strings): void {
  if (!number) return;
  const node = textOf(own);
  const cited = t.cited(number.place);
  if (!typed) {
    const link = clauseLink(
      section,
      number,
      '¶',
      ['number', 'part'],
      { 'data-ours': '', 'data-cited': cited },
      t,
    );
    node.children.unshift(link, ...(marker ? [textNode(`${marker} `)] : []));
    return;
  }
  const isMark = number.place.marks.length > 0;
  const className = isMark ? ['number', 'mark'] : ['number'];
  const link = clauseLink(section, number, typed, className, { 'data-number': '', 'data-cited': cited }, t);
  if (marker) {
    link.children = [textNode(`${typed} `)];
    node.children.unshift(link);
  } else linkTyped(node, typed, link);
}

/** Gives a counted clause its number as a link. It is ours: the author typed none. */
function addCountedLink(section: Section, { own, number }: NumberedBlock, t: Strings): void {
  if (!number) return;
  const link = clauseLink(section, number, number.printed ?? '', ['number'], { 'data-ours': '' }, t);
  textOf(own).children.unshift(link);
}

/**
 * The address of what a link within the site names: a section or a clause of the same edition (`delivery`, `#4.1`), or
 * another document; undefined for any other link. The draft has no edition page: there a section is its own page.
 */
function insideTarget(section: Section, name: string): string | undefined {
  const { tree, edition, lang, copy } = section;
  const found = numberedSections(tree, copy, lang).find(({ slug }) => slug === name);
  const page = edition === undefined ? undefined : urls.edition(lang, copy.document, edition);
  if (found) return page === undefined ? urls.section(lang, copy.document, name) : `${page}#${found.id}`;
  if (name.startsWith('#')) {
    const reference = { kind: 'clause', number: name.slice(1), index: 0, length: 0 } as const;
    const anchor = resolve(reference, '', targetsIn(tree, copy, lang));
    return `${page ?? urls.document(lang, copy.document)}#${anchor ?? name.slice(1)}`;
  }
  return drafts(tree).some(({ document }) => document === name) ? urls.document(lang, name) : undefined;
}

/**
 * Numbers the clauses of a section, adds ids to clauses and headings and resolves links to sections. Rejects with
 * NotAClause if the text cannot be numbered.
 */
export const clauseAnchors: Step = async (root, section) => {
  const t = await strings(section.lang);
  const { blocks: numbers } = numberedSection(section.tree, section);
  const addLink = section.numbers === 'typed' ? addTypedLink : addCountedLink;
  for (const [i, block] of blocks(root, section.numbers).entries()) {
    const known = numbers[i];
    if (known?.id === undefined) continue;
    block.node.data = { ...block.node.data, hProperties: { id: known.id } };
    if (block.kind === 'clause') addLink(section, { ...known, ...block }, t);
  }
  // The markers of ordered lists are words by now, and a browser must not count its own.
  visit(root, 'list', (list) => {
    list.start = null;
  });
  visit(root, 'link', (link) => {
    // Numbers and references are our links and lead to their places already.
    if (link.data) return;
    const target = insideTarget(section, link.url);
    if (target !== undefined) {
      link.data = { hProperties: { 'data-section': link.url } };
      link.url = target;
      return;
    }
    // In print, the target is shown after the link, unless the link text is already the address.
    const words = toString(link);
    if (!link.url.startsWith('https:') || words === link.url || words.startsWith('www.')) return;
    link.data = { hProperties: { 'data-target': link.url } };
  });
};
