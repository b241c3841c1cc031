import type { Nodes, Text } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import type { ClauseNumber } from '../domain/clause-number.ts';
import type { NumberedBlock, NumberedSection } from '../domain/numbering.ts';
import { resolve, targets, type Anchored, type Targets } from '../domain/reference-targets.ts';
import { references, type Reference, type ReferenceWords } from '../domain/references.ts';
import { blockText, blockWords } from '../domain/section-text.ts';
import { strings } from '../i18n/index.ts';
import type { Copy, SectionFile } from './copies.ts';
import { numberedSection, numberedSections } from './numbering.ts';
import { onceByKey, type Tree } from './tree.ts';

/** A heading or clause of a section with its anchor. */
export interface AnchoredBlock extends Anchored {
  /** The node with its own words. */
  node: NumberedBlock['own'];
  clause: ClauseNumber | undefined;
  /** The text without the number that the author typed. */
  words: string;
}

const anchored = ({ blocks }: NumberedSection): AnchoredBlock[] =>
  blocks.flatMap((block) =>
    block.id === undefined
      ? []
      : [
          {
            anchor: block.id,
            text: blockText(block),
            words: blockWords(block),
            node: block.own,
            clause: block.number,
          },
        ],
  );

/** The headings and clauses of a section with their anchors, in reading order, without the section's own title. */
export const anchoredBlocks = (tree: Tree, file: SectionFile): AnchoredBlock[] =>
  anchored(numberedSection(tree, file));

/** What the references in a copy of a document can lead to, in one language. */
export const targetsIn = onceByKey(
  (copy: Copy, lang: string) => `${copy.folder} ${lang}`,
  (tree, copy, lang): Targets =>
    targets(
      numberedSections(tree, copy, lang).flatMap((section) => [
        { anchor: section.id, text: section.title },
        ...anchored(section),
      ]),
    ),
);

/** A reference in a text node, with the anchor that it leads to; undefined if the document has no such place. */
export interface Resolved extends Reference {
  node: Text;
  words: string;
  anchor: string | undefined;
}

/**
 * The references in a block of text, with the block's own anchor `from`. Words that the author has made a link are not
 * looked at, nor are code and the site's aids.
 */
export function referencesIn(node: Nodes, from: string, words: ReferenceWords, all: Targets): Resolved[] {
  const found: Resolved[] = [];
  visit(node, (inner) => {
    if (inner.type === 'link' || inner.type === 'mdxJsxTextElement') return SKIP;
    if (inner.type === 'text')
      for (const reference of references(inner.value, words))
        found.push({
          ...reference,
          node: inner,
          words: inner.value.slice(reference.index, reference.index + reference.length),
          anchor: resolve(reference, from, all),
        });
    return undefined;
  });
  return found;
}

async function citations(tree: Tree, copy: Copy, lang: string): Promise<ReadonlyMap<string, ClauseNumber[]>> {
  const { references: words } = await strings(lang);
  const all = targetsIn(tree, copy, lang);
  const found = new Map<string, Map<string, ClauseNumber>>();
  for (const { anchor: from, node, clause } of numberedSections(tree, copy, lang).flatMap(anchored)) {
    if (!clause) continue;
    for (const { anchor } of referencesIn(node, from, words, all))
      if (anchor !== undefined && anchor !== from)
        found.set(anchor, (found.get(anchor) ?? new Map<string, ClauseNumber>()).set(from, clause));
  }
  return new Map([...found].map(([anchor, clauses]) => [anchor, [...clauses.values()]]));
}

/** The clauses of a copy that refer to each anchor, in one language, in reading order and each once. */
export const citedBy = onceByKey((copy: Copy, lang: string) => `${copy.folder} ${lang}`, citations);
