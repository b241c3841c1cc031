/** What an edition looks like in its PDF: the legal text of its page, and our proof under it. */
import { readFileSync } from 'node:fs';
import { serializeOuter } from 'parse5';
import { renderSVG } from 'uqr';
import type { Strings } from '../../i18n/ru.ts';
import { articleForPaper, headingsIn, type Place } from './article.ts';

/** The hash of the text in one language. */
export interface Fingerprint {
  lang: string;
  /** The name of the language, when the text is in several. */
  language: string | undefined;
  sha256: string;
}

/** What a PDF needs besides the page that has its text. */
export interface Sheet extends Place {
  lang: string;
  t: Strings;
  /** Left and right in the running head: the document, the edition. */
  head: readonly [string, string];
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

/** A page to print. */
export interface Printable {
  html: string;
  /** The entries of its outline. */
  headings: string[];
  /** The day on which it counts as made. */
  day: string;
}

/** The page to print, from the site's page. Throws an Error if that has no legal text. */
export function printable(sheet: Sheet, page: string): Printable {
  const article = articleForPaper(page, sheet);
  const fontLinks = fonts.map((font) => `<link rel="stylesheet" href="${font}">`).join('');
  const html =
    `<!doctype html><html lang="${sheet.lang}"><head><meta charset="utf-8">` +
    `<title>${escaped(sheet.head.join(', '))}</title>${fontLinks}<style>${css}${margins(sheet)}</style></head>` +
    `<body>${serializeOuter(article)}${proof(sheet)}</body></html>`;
  return { html, headings: headingsIn(article), day: sheet.sealed };
}
