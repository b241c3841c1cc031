/** What an edition looks like in its PDF: the legal text of its page, and our proof under it. */
import { readFileSync } from 'node:fs';
import { parse, serializeOuter, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { renderSVG } from 'uqr';
import type { Strings } from '../../i18n/ru.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** The hash of the text in one language. */
export interface Fingerprint {
  lang: string;
  /** The name of the language, when the text is in several. */
  language: string | undefined;
  sha256: string;
}

/** What a PDF needs besides the page that has its text. */
export interface Sheet {
  lang: string;
  t: Strings;
  /** Left and right in the running head: the document, the edition. */
  head: readonly [string, string];
  /** The path of the page that has the text. */
  path: string;
  /** The permanent address of the revision. */
  address: string;
  /** The address of the page that says how to verify. */
  verify: string;
  /** The day of publication. */
  sealed: string;
  fingerprints: readonly Fingerprint[];
}

const fonts = ['400', '400-italic', '700'].map((name) =>
  import.meta.resolve(`@fontsource/noto-serif/${name}.css`),
);
const css = readFileSync(new URL('paper.css', import.meta.url), 'utf8');

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Words as a string in CSS. */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;

/** The number of the page, in the words of the language. */
const pageOfPages = (t: Strings) =>
  t['pdf.page']('{page}', '{pages}')
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 ? `counter(${part})` : quoted(part)))
    .join(' ');

const margins = ({ head: [left, right], t }: Sheet) => `@page {
  font: 8.5pt 'Noto Serif';
  @top-left { content: ${quoted(left)} }
  @top-right { content: ${quoted(right)} }
  @bottom-right { content: ${pageOfPages(t)} }
}`;

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

/** Our additions that are of no use on paper: facts and contents above the text, buttons, folded lists, hints, ¶. */
const isLeftOut = (element: Element) =>
  /^(?:dl|nav|details|button)$/.test(element.tagName) ||
  /\b(?:scripted|part)\b/.test(attribute(element, 'class') ?? '');

/** Where a link of the page leads in the PDF: a number to its permanent address, others within the text or to the site. */
function target(link: Element, href: string, { path, address }: Sheet): string {
  const [page = '', anchor = ''] = href.split('#');
  if (!page.startsWith('/')) return href;
  if (attribute(link, 'data-ours') !== undefined) return `${address}#${anchor}`;
  return page === path ? `#${anchor}` : new URL(href, address).href;
}

/** Makes the text of a page one for paper. */
function prepare(element: Element, sheet: Sheet): void {
  const isNote = attribute(element, 'role') === 'note';
  element.childNodes = element.childNodes.filter(
    (child) => !tree.isElementNode(child) || !(isLeftOut(child) || (isNote && child.tagName === 'a')),
  );
  element.attrs = element.attrs
    .filter(({ name }) => /^(?:id|lang|class|href|data-ours|data-target)$/.test(name))
    .map(({ name, value }) => ({ name, value: name === 'href' ? target(element, value, sheet) : value }));
  for (const child of element.childNodes) if (tree.isElementNode(child)) prepare(child, sheet);
}

function articleIn(node: DefaultTreeAdapterTypes.ParentNode): Element | undefined {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    const found = child.tagName === 'article' ? child : articleIn(child);
    if (found) return found;
  }
  return undefined;
}

/** The block under the text: where it is, its fingerprint, how to verify it. */
function proof({ t, address, verify, sealed, fingerprints }: Sheet): string {
  const picture = renderSVG(address).replace('<svg ', `<svg role="img" aria-label="${escaped(address)}" `);
  const lines = [
    `${escaped(t['edition.address'])}: <a href="${escaped(address)}">${escaped(address)}</a>`,
    ...fingerprints.map(({ lang, language, sha256 }) => {
      const name = language === undefined ? '' : `, <span lang="${lang}">${escaped(language)}</span>`;
      return `${escaped(t['proof.title'])}, SHA-256${name}: ${sha256}`;
    }),
    escaped(t['history.sealed'](sealed)),
    `${escaped(t['proof.how'])}: <a href="${escaped(verify)}">${escaped(verify)}</a>`,
  ];
  return `<div class="proof">${picture}<div>${lines.map((line) => `<p>${line}</p>`).join('')}</div></div>`;
}

/** The page to print. Throws an Error if the site's page has no legal text. */
export function sheetHtml(sheet: Sheet, html: string): string {
  const article = articleIn(parse(html));
  if (!article) throw new Error(`${sheet.path}: на странице нет текста документа`);
  prepare(article, sheet);
  return `<!doctype html><html lang="${sheet.lang}"><head><meta charset="utf-8"><title>${escaped(sheet.head.join(', '))}</title>
${fonts.map((font) => `<link rel="stylesheet" href="${font}">`).join('')}<style>${css}${margins(sheet)}</style></head>
<body>${serializeOuter(article)}${proof(sheet)}</body></html>`;
}
