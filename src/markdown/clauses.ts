import type { Link, Paragraph, Root, TableCell } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { blocks, clauseId, headingId, sectionId, type Clause } from '../domain/clauses.ts';
import { strings } from '../i18n/index.ts';
import { urls } from '../tree/site.ts';
import { sectionOf, type Section } from './section.ts';

/** The text of a clause: the paragraph itself, the item's paragraph, the row's first cell. */
function textOf({ node }: Clause): Paragraph | TableCell {
  if (node.type === 'paragraph') return node;
  const first = node.children[0];
  if (first?.type !== 'paragraph' && first?.type !== 'tableCell') throw new Error('empty clause');
  return first;
}

/** The clause's number, a link to itself at the dated address; in the draft, which has none, to itself. */
function numberLink({ edition, lang, copy }: Section, id: string, label: string): Link {
  const page = edition === undefined ? '' : urls.edition(lang, copy.document, edition);
  return {
    type: 'link',
    url: `${page}#${id}`,
    children: [{ type: 'text', value: id.slice(1) }],
    data: { hProperties: { className: ['number'], 'aria-label': label, 'data-ours': '' } },
  };
}

/** A link to a section leads to it in the same edition; in the draft, which has no page of its own, to the section's. */
const sectionAddress = ({ edition, lang, copy }: Section, slug: string, number: number): string =>
  edition === undefined
    ? urls.section(lang, copy.document, slug)
    : `${urls.edition(lang, copy.document, edition)}#${sectionId(number)}`;

/**
 * Numbers the clauses of a section and gives ids to clauses and headings. A component inside the text learns the
 * language of the file it stands in. Rejects with NotAClause on text that cannot be numbered.
 */
export function clauseAnchors() {
  return async (tree: Root, file: VFile) => {
    const section = sectionOf(file);
    const t = await strings(section.lang);
    for (const block of blocks(tree)) {
      if (block.kind === 'heading') {
        block.node.data = { hProperties: { id: headingId(section.number, block.number) } };
        continue;
      }
      const id = clauseId(section.number, block.number);
      block.node.data = { hProperties: { id } };
      textOf(block).children.unshift(numberLink(section, id, t['clause.link'](id.slice(1))));
    }
    visit(tree, 'link', (link) => {
      const number = section.sections.indexOf(link.url) + 1;
      if (number) {
        link.data = { hProperties: { 'data-section': link.url } };
        link.url = sectionAddress(section, link.url, number);
        return;
      }
      // Print shows where a link leads, unless its words are the address already.
      const words = toString(link);
      if (!link.url.startsWith('https:') || words === link.url || words.startsWith('www.')) return;
      link.data = { hProperties: { 'data-target': link.url } };
    });
    visit(tree, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node) => {
      const element = node as MdxJsxTextElement | MdxJsxFlowElement;
      element.attributes.push({ type: 'mdxJsxAttribute', name: 'lang', value: section.lang });
    });
  };
}
