/** What MDX makes of a text: its own compiler, and its module run with a runtime that writes HTML. */
import { createProcessor, runSync } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { correctAutolinks } from '../../src/domain/autolinks.ts';

/** A rendered element. Words are strings. */
interface Element {
  html: string;
}
type Props = Record<string, unknown>;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function written(child: unknown): string {
  if (Array.isArray(child)) return child.map(written).join('');
  if (typeof child === 'object' && child !== null) return (child as Element).html;
  return typeof child === 'string' ? escaped(child) : '';
}

function jsx(type: string | ((props: Props) => Element), { children, ...attributes }: Props): Element {
  if (typeof type === 'function') return type({ children, ...attributes });
  const start = `<${type}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')}>`;
  // No page shows the hints of old texts.
  if (start === '<Aid>') return { html: '' };
  return { html: type === 'br' ? start : `${start}${written(children)}</${type}>` };
}

const Fragment = ({ children }: Props): Element => ({ html: written(children) });

const processor = createProcessor({
  outputFormat: 'function-body',
  remarkPlugins: [remarkGfm, () => correctAutolinks],
});

/** The HTML that MDX makes of a text without front matter. Runs the code in it; throws if it cannot be compiled or run. */
export function mdxHtml(text: string): string {
  const { default: content } = runSync(processor.processSync(text), { Fragment, jsx, jsxs: jsx });
  return written(content({ components: { Aid: 'Aid' } }));
}
