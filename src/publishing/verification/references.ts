/** Whether our links on the author's references lead where his words say. */
import type { PageNode } from '../../domain/canonical.ts';
import { canonicalText } from '../../domain/canonical.ts';
import type { Finding } from '../../domain/finding.ts';
import { resolve, targets, type Anchored } from '../../domain/reference-targets.ts';
import { references, type ReferenceWords } from '../../domain/references.ts';
import { article } from '../parsed-page.ts';
import { fault } from './verdict.ts';

const attribute = (node: PageNode, name: string) => node.getAttribute?.(name) ?? null;
const textOf = (node: PageNode): string =>
  node.nodeName === '#text' ? (node.nodeValue ?? '') : [...node.childNodes].map(textOf).join('');

/** Text without markup in it, and the links that we made there. */
interface Run {
  /** The anchor of the block around it. */
  from: string;
  text: string;
  links: { index: number; words: string; target: string }[];
}

/** The runs of text of an article. Any element but our links ends a run, as it ends a text node in the source. */
function runsOf(root: PageNode): Run[] {
  const runs: Run[] = [{ from: '', text: '', links: [] }];
  const last = () => runs.at(-1) ?? { from: '', text: '', links: [] };
  const visit = (node: PageNode, from: string) => {
    if (node.nodeName === '#text') {
      last().text += node.nodeValue ?? '';
    } else if (attribute(node, 'data-ref') !== null) {
      const words = textOf(node);
      const target = (attribute(node, 'href') ?? '').replace(/^.*#/, '');
      last().links.push({ index: last().text.length, words, target });
      last().text += words;
    } else {
      const here = attribute(node, 'id') ?? from;
      runs.push({ from: here, text: '', links: [] });
      const isOther = /^(?:a|h[1-6])$/i.test(node.nodeName) || attribute(node, 'data-ours') !== null;
      if (!isOther) for (const child of node.childNodes) visit(child, here);
      runs.push({ from, text: '', links: [] });
    }
  };
  for (const child of root.childNodes) visit(child, '');
  return runs;
}

/** The canonical text of a block; empty if it has none, which the comparison with the log reports. */
function textAt(block: PageNode): string {
  try {
    return canonicalText(block).trim();
  } catch {
    return '';
  }
}

/** The headings and blocks of an article with their anchors. */
function anchored(root: PageNode): Anchored[] {
  const id = attribute(root, 'id');
  const own = id === null ? [] : [{ anchor: id, text: textAt(root) }];
  return [...own, ...[...root.childNodes].flatMap(anchored)];
}

/** Findings for links on a page with a whole document that do not lead to the clause that their words name. */
export function verifyReferences(path: string, html: string, words: ReferenceWords): Finding[] {
  const root = article(html);
  if (!root) return [];
  const all = targets(anchored(root));
  return runsOf(root).flatMap(({ from, text, links }) => {
    const expected = references(text, words).flatMap((reference) => {
      const target = resolve(reference, from, all);
      const shown = text.slice(reference.index, reference.index + reference.length);
      return target === undefined ? [] : [`«${shown}» → ${target}`];
    });
    const found = links.map((link) => `«${link.words}» → ${link.target}`);
    return expected.join() === found.join()
      ? []
      : [
          fault(
            path,
            `ссылки ведут не на те пункты: ${found.join(', ') || 'их нет'}; по словам текста должно быть: ${expected.join(', ') || 'ни одной'}`,
          ),
        ];
  });
}
