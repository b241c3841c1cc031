import type { Link, PhrasingContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { blocks } from '../domain/clauses.ts';
import { strings } from '../i18n/index.ts';
import { numberedSection } from '../tree/numbering.ts';
import { referencesIn, targetsIn, type Resolved } from '../tree/references.ts';
import { urls } from '../tree/site.ts';
import type { Section, Step } from './section.ts';

/** The address of an anchor in the same edition; the draft, which has no dated page, has all its text on one page. */
export const addressOf = ({ edition, lang, copy }: Section, anchor: string): string =>
  `${edition === undefined ? urls.document(lang, copy.document) : urls.edition(lang, copy.document, edition)}#${anchor}`;

/** The text as text and links. `data-ref` says that the words are the author's and the link is ours. */
function linked({ value }: Text, found: readonly Resolved[], address: (anchor: string) => string) {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { index, length, words, anchor } of found) {
    if (anchor === undefined) continue;
    if (index > end) parts.push({ type: 'text', value: value.slice(end, index) });
    const link: Link = {
      type: 'link',
      url: address(anchor),
      children: [{ type: 'text', value: words }],
      data: { hProperties: { 'data-ref': '' } },
    };
    parts.push(link);
    end = index + length;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}

/** Makes each reference to another clause of the document a link to it. */
export const referenceLinks: Step = async (root, section) => {
  const { tree } = section;
  const { references: words } = await strings(section.lang);
  const all = targetsIn(tree, section.copy, section.lang);
  const { blocks: numbers } = numberedSection(tree, section);
  for (const [i, block] of blocks(root, section.numbers).entries()) {
    const from = numbers[i]?.id;
    if (block.kind !== 'clause' || from === undefined) continue;
    const found = Map.groupBy(referencesIn(block.own, from, words, all), ({ node }) => node);
    visit(block.own, 'text', (node, index, parent) => {
      const here = found.get(node);
      if (!here || !parent || index === undefined) return undefined;
      const parts = linked(node, here, (anchor) => addressOf(section, anchor));
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  }
};
