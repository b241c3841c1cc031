import type { Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { unquoted } from '../domain/quotation-marks.ts';
import { sellerIn } from '../domain/seller.ts';
import { strings } from '../i18n/index.ts';
import type { Strings } from '../i18n/ru.ts';
import { documentData, sellersOf } from '../tree/data.ts';
import { element } from './element.ts';
import { hasValue, rowsOf, type Row } from './rows.ts';
import type { Step } from './section.ts';
import { wrapSellerData } from './seller-data.ts';

const button = (words: string, properties: Record<string, string> = {}) =>
  element('button', { type: 'button', className: 'copy', ...properties, 'data-ours': '' }, words);

/** A row; one that states one value has a button to copy it, before the author's break. */
function rowElement({ kind, label, rest }: Row, t: Strings): PhrasingContent {
  const words = toString([...label, ...rest]).replace(/[\s,;.]+$/, '');
  const copies = rest.filter(hasValue).length === 1;
  const end = rest.at(-1)?.type === 'break' ? -1 : rest.length;
  return element('span', { className: kind === 'words' ? 'row' : `row ${kind}` }, [
    ...label,
    element('span', {}, [
      ...rest.slice(0, end),
      ...(copies ? [button('', { 'aria-label': `${t['copy.button']}: ${words}` })] : []),
      ...rest.slice(end),
    ]),
  ]);
}

const isNumber = (node: PhrasingContent): boolean =>
  String(node.data?.hProperties?.className).startsWith('number');

/** Lays the lines of a paragraph out as rows; under several, a button copies them all. */
function layOut(paragraph: Paragraph, names: ReadonlySet<string>, t: Strings): void {
  const [first, ...others] = paragraph.children;
  const [number, words] = first && isNumber(first) ? [[first], others] : [[], paragraph.children];
  const rows = rowsOf(words, names).map((row) => rowElement(row, t));
  const all = rows.length > 2 ? [element('span', {}, rows), button(t['copy.all'])] : rows;
  paragraph.children = [...number, ...all];
}

/**
 * Lays out requisites: what readers copy becomes `<data>` with a button, and each line of the author's a row with the
 * button at its end.
 */
export const requisites: Step = async (root, { tree, copy, lang, slug }) => {
  if (documentData(tree, copy.folder).kinds[slug] !== 'requisites') return;
  const t = await strings(lang);
  const sellers = sellersOf(tree, copy).map(({ data }) => sellerIn(data, lang));
  const names = new Set(sellers.map(({ name }) => unquoted(name)));
  wrapSellerData(root, sellers);
  visit(root, (node) => {
    if (node.type === 'paragraph' && node.children.some(hasValue)) layOut(node, names, t);
    if (node.type === 'tableCell' && node.children.some(hasValue))
      node.children = [rowElement({ kind: 'words', label: [], rest: node.children }, t)];
  });
};
