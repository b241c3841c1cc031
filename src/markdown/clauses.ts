import type { Link, Paragraph, Root, TableCell } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { blocks, clauseId, headingId, sectionId, type Clause } from '../domain/clauses.ts';
import { strings } from '../i18n/index.ts';
import { urls } from '../tree/site.ts';
import { sectionOf, type Section } from './section.ts';

/** The node with a clause's first words: the paragraph itself, the list item's paragraph or the row's first cell. */
function textOf({ node }: Clause): Paragraph | TableCell {
  if (node.type === 'paragraph') return node;
  const first = node.children[0];
  if (first?.type !== 'paragraph' && first?.type !== 'tableCell') throw new Error('empty clause');
  return first;
}

/** The clause number as a link to the clause at its dated address; in the draft, which has none, on the same page. */
function numberLink({ edition, lang, copy }: Section, id: string, label: string): Link {
  const page = edition === undefined ? '' : urls.edition(lang, copy.document, edition);
  return {
    type: 'link',
    url: `${page}#${id}`,
    children: [{ type: 'text', value: id.slice(1) }],
    data: { hProperties: { className: ['number'], 'aria-label': label, 'data-ours': '' } },
  };
}

/**
 * The target of a link to a section: the section in the same edition. The draft has no edition page, so there it is the
 * section's own page.
 */
const sectionAddress = ({ edition, lang, copy }: Section, slug: string, number: number): string =>
  edition === undefined
    ? urls.section(lang, copy.document, slug)
    : `${urls.edition(lang, copy.document, edition)}#${sectionId(number)}`;

/**
 * The remark plugin that numbers the clauses of a section and adds ids to clauses and headings. It also resolves links
 * to sections and passes the file's language to components. Rejects with NotAClause if the text cannot be numbered.
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
      // In print, the target is shown after the link, unless the link text is already the address.
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
