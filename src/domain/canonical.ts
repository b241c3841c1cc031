/**
 * The parts of a browser's Node and Element that the canonical text uses. Other trees can be wrapped to look like this.
 */
export interface PageNode {
  /** Tag name in any case, or `#text`. */
  readonly nodeName: string;
  /** The text of a text node. */
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  /** The value of an element's attribute; null when the element does not have it. */
  getAttribute?(name: string): string | null;
}

/**
 * The canonical text of a page's article, or of any part of it: what the reader reads, in exactly one form, so that its
 * SHA-256 shows whether two readers saw the same text. Each heading, paragraph, list item and table row is one line; a
 * line break inside it starts another. Cells are separated by a tab. White space is collapsed, except the no-break
 * spaces U+00A0 and U+202F. The text is in NFC, and every line ends with LF. The site's own additions, marked
 * `data-ours`, are left out, including clause numbers. A link whose text is an address must point to that address; any
 * other link's target follows its text as ` <target>`, except where we have linked a reference (`data-ref`) and where a
 * clause number that the author typed links to its own clause: both count as his words.
 *
 * Throws an Error in Russian on text outside a block and on a link that points to a different address than its text
 * shows: neither can be proved. Uses nothing outside itself, so its source can be run in a browser as is.
 */
export function canonicalText(root: PageNode): string {
  const blocks = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'td', 'th'];

  /** Percent-encodes as CommonMark renderers do, because a page does not keep the target as it was typed. */
  const encode = (target: string) =>
    target.replace(/%(?![\da-z]{2})/gi, '%25').replace(/[^!#$%&-;=?-Z_a-z~]+/gu, encodeURIComponent);

  /** The address that a link's text shows, if any: with a scheme, an e-mail address, or a bare host. */
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

  const has = (node: PageNode, attribute: string) => (node.getAttribute?.(attribute) ?? null) !== null;
  const ours = (node: PageNode) => has(node, 'data-ours');

  /** `around`: the id of the nearest element around the node that has one. */
  const read = (node: PageNode, inBlock: boolean, around: string | undefined): string => {
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
    const id = node.getAttribute?.('id') ?? around;
    const parts = [...node.childNodes]
      // White space between the cells of a row is not a cell, and our own cells are not part of the text.
      .filter((child) => name !== 'tr' || !(child.nodeName.startsWith('#') || ours(child)))
      .map((child) => read(child, inBlock || isBlock, id));
    if (name === 'tr') return `\n${parts.join('\t')}\n`;
    const content = parts.join('');
    // Our link on the author's reference to another clause: the words are his, the target follows from them.
    if (name === 'a' && (node.getAttribute?.('data-ref') ?? null) !== null) return content;
    // A section's address differs from page to page, so a link to it counts by the section's name, as written in the
    // source.
    if (name === 'a' && has(node, 'data-number')) {
      const target = node.getAttribute?.('href') ?? '';
      if (!/^(?:\/(?!\/)[^#]*)?#/.test(target) || target.split('#')[1] !== id)
        throw new Error(`номер «${content.trim()}» ведёт не на свой пункт: ${target}`);
      return content;
    }
    if (name === 'a')
      return link(content, node.getAttribute?.('data-section') ?? node.getAttribute?.('href') ?? '');
    return isBlock && name !== 'td' && name !== 'th' ? `\n${content}\n` : content;
  };

  const lines = `${read(root, false, undefined)}\n`
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .replace(/ ?([\t\n]) ?/g, '$1')
    .replace(/\n+/g, '\n');
  return lines.replace(/^\n/, '');
}
