/** The legal text of a page of the site, made ready for paper. */
import { parse, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Where a text is. */
export interface Place {
  /** The path of the page that has it. */
  path: string;
  /** The permanent address of the revision. */
  address: string;
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

/** Our additions that are of no use on paper: facts and contents above the text, buttons, folded lists, hints, ¶. */
const isLeftOut = (element: Element) =>
  /^(?:dl|nav|details|button)$/.test(element.tagName) ||
  /\b(?:scripted|part|edition)\b/.test(attribute(element, 'class') ?? '');

/** The address of an edition without its revision and whether languages stand side by side: the same text. */
const edition = (path: string) => path.replace(/(?:\.r\d+)?\/(?:parallel\/)?$/, '');

/** Where a link of the page leads in the PDF: a number to its permanent address, others within the text or to the site. */
function target(link: Element, href: string, { path, address }: Place): string {
  const [page = '', anchor = ''] = href.split('#');
  if (!page.startsWith('/')) return href;
  if (attribute(link, 'data-ours') !== undefined) return `${address}#${anchor}`;
  return edition(page) === edition(path) ? `#${anchor}` : new URL(href, address).href;
}

/** Makes the text of a page one for paper. */
function prepare(element: Element, place: Place): void {
  const isNote = attribute(element, 'role') === 'note';
  element.childNodes = element.childNodes.filter(
    (child) => !tree.isElementNode(child) || !(isLeftOut(child) || (isNote && child.tagName === 'a')),
  );
  element.attrs = element.attrs
    .filter(({ name }) => /^(?:id|lang|class|href|data-ours|data-target)$/.test(name))
    .map(({ name, value }) => ({ name, value: name === 'href' ? target(element, value, place) : value }));
  for (const child of element.childNodes) if (tree.isElementNode(child)) prepare(child, place);
}

function articleIn(node: DefaultTreeAdapterTypes.ParentNode): Element | undefined {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    const found = child.tagName === 'article' ? child : articleIn(child);
    if (found) return found;
  }
  return undefined;
}

/** The text of a page, without what is of no use on paper. Throws an Error if the page has no legal text. */
export function articleForPaper(html: string, place: Place): Element {
  const article = articleIn(parse(html));
  if (!article) throw new Error(`${place.path}: на странице нет текста документа`);
  prepare(article, place);
  return article;
}

const wordsOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
  tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? node.childNodes.map(wordsOf).join('') : '';

/** The headings of a text; of languages side by side with a sign between them. */
export function headingsIn(element: Element): string[] {
  if (/^h[1-6]$/.test(element.tagName)) {
    const cells = element.childNodes.filter((node) => tree.isElementNode(node) && attribute(node, 'lang'));
    const parts = cells.length ? cells : [element];
    return [parts.map((each) => wordsOf(each).replace(/\s+/g, ' ').trim()).join(' / ')];
  }
  return element.childNodes.flatMap((node) => (tree.isElementNode(node) ? headingsIn(node) : []));
}
