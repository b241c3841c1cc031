/** The part of a browser's Node and Element that the canonical text depends on; other trees imitate it. */
export interface PageNode {
  /** Tag name in any case; `#text` for text. */
  readonly nodeName: string;
  /** The text of a text node. */
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  /** An attribute of an element, null when it has none of that name. */
  getAttribute?(name: string): string | null;
}

/**
 * The canonical text of a page's article, or of any part of it: what the reader reads, in one spelling only, so that
 * its SHA-256 tells whether two readers saw the same. A heading, paragraph, list item or table row is a line, a line
 * break inside it begins another; cells are joined by a tab; white space is collapsed, but for the no-break spaces
 * U+00A0 and U+202F; NFC; every line ends with LF. Our own furniture, marked `data-ours`, is left out, clause numbers
 * with it. A link whose text is an address must point there; any other target follows its text as ` <target>`.
 *
 * Throws an Error in Russian on text outside a block and on an address that points elsewhere: neither can be proved.
 * Uses nothing from outside itself, so that it can be handed to a browser as it stands.
 */
export function canonicalText(root: PageNode): string {
  const blocks = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'td', 'th'];

  /** Percent-encodes as CommonMark renderers do, since a page never has the target as it was typed. */
  const encode = (target: string) =>
    target.replace(/%(?![\da-z]{2})/gi, '%25').replace(/[^!#$%&-;=?-Z_a-z~]+/gu, encodeURIComponent);

  /** The address that a link's text promises, if it does: with scheme, of e-mail, or of a host alone. */
  const promised = (text: string, target: string) => {
    if (/^(?:[a-z][a-z\d+.-]*:\/\/|mailto:)\S+$/i.test(text)) return text;
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return `mailto:${text}`;
    if (/^(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text))
      return `${target.startsWith('http:') ? 'http' : 'https'}://${text}`;
    return undefined;
  };

  const link = (content: string, target: string) => {
    const text = content.replace(/\s+/g, ' ').trim();
    const address = promised(text, target);
    if (address === undefined) return `${content} <${encode(target)}>`;
    const pointsThere =
      URL.canParse(address) && URL.canParse(target) && new URL(address).href === new URL(target).href;
    if (!pointsThere) throw new Error(`ссылка «${text}» ведёт по другому адресу: ${target}`);
    return content;
  };

  const ours = (node: PageNode) => (node.getAttribute?.('data-ours') ?? null) !== null;

  const read = (node: PageNode, inBlock: boolean): string => {
    const name = node.nodeName.toLowerCase();
    if (name === '#text') {
      const text = (node.nodeValue ?? '').replace(/[^\S\u00a0\u202f]+/g, ' ');
      if (inBlock) return text;
      if (text.trim()) throw new Error(`текст вне абзаца, пункта и таблицы: «${text.trim()}»`);
      return '';
    }
    if (ours(node)) return '';
    if (name === 'br') return '\n';

    const isBlock = blocks.includes(name);
    const parts = [...node.childNodes]
      // White space between the cells of a row, or a cell of ours, is no cell of the text.
      .filter((child) => name !== 'tr' || !(child.nodeName.startsWith('#') || ours(child)))
      .map((child) => read(child, inBlock || isBlock));
    if (name === 'tr') return `\n${parts.join('\t')}\n`;
    const content = parts.join('');
    // A link to a section has another address on each page; its target is the section's name, as it was written.
    if (name === 'a')
      return link(content, node.getAttribute?.('data-section') ?? node.getAttribute?.('href') ?? '');
    return isBlock && name !== 'td' && name !== 'th' ? `\n${content}\n` : content;
  };

  const lines = `${read(root, false)}\n`
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .replace(/ ?([\t\n]) ?/g, '$1')
    .replace(/\n+/g, '\n');
  return lines.replace(/^\n/, '');
}
