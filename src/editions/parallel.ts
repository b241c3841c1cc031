/** Texts in several languages as rows: every title, heading and clause of one beside its counterpart in the others. */
import {
  defaultTreeAdapter as tree,
  html,
  parseFragment,
  serializeOuter,
  type DefaultTreeAdapterTypes,
} from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A title, heading, clause or head of a table in each of the languages that have it. */
export interface Row {
  /** The anchor of a heading or clause; undefined for anything else. */
  id: string | undefined;
  /** The level of a heading; undefined for anything else. */
  level: 1 | 2 | 3 | undefined;
  /** By language: an element with the language's words, as HTML. */
  cells: Record<string, string>;
}

/** A row in one language. */
interface Block extends Omit<Row, 'cells'> {
  /** The same for its counterparts in other languages. */
  key: string;
  cell: string;
}

const isElementNode = (node: Node): node is Element => tree.isElementNode(node);
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const isOurs = (element: Element) => attribute(element, 'data-ours') !== undefined;
const childElements = (node: Element) => node.childNodes.filter(isElementNode);

/** Whether a node is a block of its own or holds one: it is no part of the words of the block around it. */
const holdsBlock = (node: Node): boolean =>
  isElementNode(node) && (attribute(node, 'id') !== undefined || node.childNodes.some(holdsBlock));

/** Whether a node is an aid that the text beside the other does without: buttons, folded lists. The number stays. */
const isAid = (node: Node): boolean =>
  isElementNode(node) && isOurs(node) && !/\bnumber\b/.test(attribute(node, 'class') ?? '');

/** An element with copies of these nodes, without aids. */
function made(name: string, attrs: Element['attrs'], children: readonly Node[]): Element {
  const element = tree.createElement(name, html.NS.HTML, attrs);
  for (const child of children) {
    if (isAid(child)) continue;
    tree.appendChild(
      element,
      isElementNode(child)
        ? made(child.tagName, child.attrs, child.childNodes)
        : tree.createTextNode('value' in child ? child.value : ''),
    );
  }
  return element;
}

/** The cell of a block: its words in an element with their language and with whose they are. */
function cellOf(block: Element, lang: string): string {
  const attrs = [{ name: 'lang', value: lang }, ...block.attrs.filter(({ name }) => name !== 'id')];
  const own = block.childNodes.filter((child) => !holdsBlock(child));
  const isRow = block.tagName === 'tr';
  const children = isRow ? [made('table', [], [made('tbody', [], [made('tr', [], own)])])] : own;
  const name = /^h\d$/.test(block.tagName) ? 'span' : block.tagName === 'p' ? 'p' : 'div';
  return serializeOuter(made(name, attrs, children));
}

/** The blocks of a text in reading order. */
function blocksOf(root: Element, lang: string): Block[] {
  let last = '';
  let after = 0;
  const visit = (element: Element): Block[] => {
    if (element.tagName === 'details') return [];
    const isBlock = /^(?:h[1-3]|p|li|tr)$/.test(element.tagName);
    const id = attribute(element, 'id');
    if (id !== undefined) [last, after] = [id, 0];
    const level = /^h([1-3])$/.exec(element.tagName)?.[1];
    const block: Block = {
      key: id ?? `${last} ${++after}`,
      id,
      level: level === undefined ? undefined : (Number(level) as 1 | 2 | 3),
      cell: isBlock ? cellOf(element, lang) : '',
    };
    // A paragraph of a list item belongs to the item, unless it is a clause itself.
    const inside = childElements(element).filter((each) => !isBlock || holdsBlock(each));
    return [...(isBlock ? [block] : []), ...inside.flatMap(visit)];
  };
  return visit(root);
}

/**
 * The rows of one text in several languages. `rendered`: an element with the text for each language, one after another,
 * each with its `lang`. The order is the first one's; what it lacks stands where another language has it.
 */
export function parallelRows(rendered: string): Row[] {
  const rows = new Map<string, Row>();
  let order: string[] = [];
  for (const root of parseFragment(rendered).childNodes.filter(isElementNode)) {
    const lang = attribute(root, 'lang') ?? '';
    let place = 0;
    for (const { key, id, level, cell } of blocksOf(root, lang)) {
      // The texts of an edition have the same clauses: it nearly always stands where it is expected.
      const known = order[place] === key ? place : order.indexOf(key);
      place = known < 0 ? place : known;
      if (known < 0) order = order.toSpliced(place, 0, key);
      place += 1;
      const row = rows.get(key) ?? { id, level, cells: {} };
      rows.set(key, row);
      row.cells[lang] = cell;
    }
  }
  return order.flatMap((key) => rows.get(key) ?? []);
}
