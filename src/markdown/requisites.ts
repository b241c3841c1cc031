import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { unquoted } from '../domain/quotation-marks.ts';
import { sellerIn } from '../domain/seller.ts';
import { strings } from '../i18n/index.ts';
import type { Strings } from '../i18n/ru.ts';
import { contentTree } from '../tree/content.ts';
import { documentData, sellersOf } from '../tree/data.ts';
import { element } from './element.ts';
import { hasValue, isValue, rowsOf, type Row } from './rows.ts';
import { sectionOf } from './section.ts';
import { wrapSellerData } from './seller-data.ts';

const copyButton = (name: string, action: string, words: string) =>
  element(
    'button',
    { type: 'button', className: 'copy', 'aria-label': `${action}: ${name}`, 'data-ours': '' },
    words,
  );

/** Nodes with a button after each value, named after the words before the value and the value itself. */
function withButtons(nodes: readonly PhrasingContent[], t: Strings, label = ''): PhrasingContent[] {
  let words = label;
  return nodes.flatMap((node) => {
    if (!hasValue(node)) {
      words += toString(node);
      return [node];
    }
    const name = (words + toString(node)).replace(/^[\s,;.]+/, '');
    words = '';
    if (isValue(node)) return [node, copyButton(name, t['copy.button'], '')];
    return [
      { ...node, children: 'children' in node ? withButtons(node.children, t) : [] } as PhrasingContent,
    ];
  });
}

const rowElement = ({ kind, label, rest }: Row, t: Strings): PhrasingContent =>
  element('span', { className: kind === 'words' ? 'row' : `row ${kind}` }, [
    ...label,
    element('span', {}, withButtons(rest, t, toString(label))),
  ]);

const isNumber = (node: PhrasingContent): boolean =>
  String(node.data?.hProperties?.['className']).startsWith('number');

/** Lays the lines of a paragraph out as rows; under several, a button copies them all. */
function layOut(paragraph: Paragraph, names: ReadonlySet<string>, t: Strings): void {
  const [first, ...others] = paragraph.children;
  const [number, words] = first && isNumber(first) ? [[first], others] : [[], paragraph.children];
  const rows = rowsOf(words, names);
  const [top] = rows;
  const all = top && rows.length > 1;
  paragraph.children = [
    ...number,
    ...rows.map((row) => rowElement(row, t)),
    ...(all ? [copyButton(toString([...top.label, ...top.rest]).trim(), t['copy.all'], t['copy.all'])] : []),
  ];
}

/**
 * The remark plugin of requisites: what readers copy becomes `<data>` with a button, and each line of the author's a row
 * with the button at its end.
 */
export function requisites() {
  return async (tree: Root, file: VFile) => {
    const { copy, lang, slug } = sectionOf(file);
    const content = contentTree();
    if (documentData(content, copy.folder).kinds[slug] !== 'requisites') return;
    const t = await strings(lang);
    const sellers = sellersOf(content, copy).map(({ data }) => sellerIn(data, lang));
    const names = new Set(sellers.map(({ name }) => unquoted(name)));
    wrapSellerData(tree, sellers);
    visit(tree, 'paragraph', (paragraph) => {
      if (paragraph.children.some(hasValue)) layOut(paragraph, names, t);
    });
    visit(tree, 'tableCell', (cell) => {
      cell.children = withButtons(cell.children, t);
    });
  };
}
