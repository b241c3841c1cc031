import type { Link, Parents, Root, Text } from 'mdast';

/** Where the words of a text go on after an address: a closing quotation mark, or a Kazakh ending after a hyphen. */
const after = /[.,;:!?]*(?:[»”“"]|-(?=\p{Script=Cyrillic})).*$/su;

/**
 * The words of a link that an address of the text became by itself; undefined for `[words](address)`, which begins before
 * its words.
 */
function bareWords({ children, position }: Link): Text | undefined {
  const [words] = children;
  const isBare = children.length === 1 && position?.start.offset === words?.position?.start.offset;
  return isBare && words?.type === 'text' ? words : undefined;
}

/** The place in a line so many characters on. */
const moved = <Point extends { column: number; offset?: number | undefined }>(
  point: Point,
  by: number,
): Point => ({
  ...point,
  column: point.column + by,
  offset: (point.offset ?? 0) + by,
});

/** The words that a bare address has swallowed, taken from the link; undefined when there are none. */
function rest(link: Link, words: Text): Text | undefined {
  const [swallowed = ''] = after.exec(words.value) ?? [];
  if (!swallowed || link.url.startsWith('mailto:')) return undefined;
  const kept = words.value.length - swallowed.length;
  // In the address, the same characters may be encoded.
  link.url = link.url.slice(0, link.url.indexOf(words.value.slice(0, kept)) + kept);
  words.value = words.value.slice(0, kept);
  if (!link.position) return { type: 'text', value: swallowed };
  const end = moved(link.position.start, kept);
  const position = { start: end, end: link.position.end };
  link.position = { ...link.position, end };
  words.position = { ...link.position };
  return { type: 'text', value: swallowed, position };
}

/** Gives nodes without a place theirs: GFM makes some links anew, and the words around them lose it, too. */
function place(parent: Parents | Root): void {
  let here = parent.position?.start;
  for (const child of parent.children) {
    if (!child.position && here && (child.type === 'text' || child.type === 'link')) {
      const words = child.type === 'text' ? child : child.children[0];
      const value = words?.type === 'text' ? words.value : '';
      const start = here;
      const lines = value.split('\n');
      const end = moved(start, value.length);
      if (lines.length > 1) {
        end.line += lines.length - 1;
        end.column = (lines.at(-1) ?? '').length + 1;
      }
      child.position = { start, end };
      if (words) words.position ??= { start, end };
    }
    here = child.position?.end ?? here;
  }
}

/**
 * Corrects, in place, the links that GFM makes of bare addresses: they end where the address ends, before a closing «»» or
 * a Kazakh ending, and an address without a scheme, `www.site.kz`, leads to https. The words stay as they are.
 */
export function correctAutolinks(parent: Parents | Root): void {
  place(parent);
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i];
    if (!node || !('children' in node)) continue;
    const words = node.type === 'link' ? bareWords(node) : undefined;
    if (node.type !== 'link' || !words) {
      correctAutolinks(node);
      continue;
    }
    if (words.value.startsWith('www.')) node.url = node.url.replace(/^http:/, 'https:');
    const more = rest(node, words);
    if (!more) continue;
    const next = parent.children[i + 1];
    if (next?.type === 'text') {
      next.value = more.value + next.value;
      if (next.position && more.position) next.position.start = more.position.start;
    } else (parent.children as (Text | Link)[]).splice(i + 1, 0, more);
  }
}
