/**
 * The headers of the site, in one place: what `_headers`, `nginx.conf`, `Caddyfile` and the project's own server send is
 * made from these. An address is relative to the site's base; as on Cloudflare Pages and Netlify, `*` stands for anything and
 * `:name` for one part of a path.
 */

/** Headers by their names. */
export type Headers = Record<string, string>;

/** On every response, errors included. */
export const everywhere: Headers = {
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** On pages, besides their policy. They mean nothing on other files, and 200 bytes with each would slow the first search. */
export const onPages: Headers = {
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What the Content-Security-Policy of a page must let through. */
export interface Needs {
  /** The hashes of its inline styles, in Base64. */
  styles: readonly string[];
  /** Whether its search loads Pagefind, which is WebAssembly. */
  wasm: boolean;
}

/** The Content-Security-Policy of a page. Nothing is allowed unless it is named here. */
export const policy = ({ styles, wasm }: Needs): string =>
  [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${styles.map((hash) => `'sha256-${hash}'`).join(' ') || "'none'"}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Addresses of pages of one kind, which share a policy; the first that matches counts. What is read most stands as near the
 * top as that allows, because servers try them in this order.
 */
export const pageKinds = [
  '/:lang/:document/editions/',
  '/:lang/:document/parallel/',
  '/:lang/:document/:section/',
  '/:lang/',
  ...['search', 'answers', 'compliance', 'machines'].map((page) => `/:lang/${page}/`),
  '/:lang/:document/',
  '/',
  '/404.html',
  '/:lang/:document/editions/verify/',
  '/:lang/:document/editions/:edition/',
  '/:lang/:document/editions/:edition/parallel/',
  '/:lang/:document/editions/:edition/changes/',
];

/** Files that never change, because their names have a hash of what is in them. */
export const hashed = [
  '/_astro/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/pagefind/filter/*',
  '/pagefind/*.pf_meta',
];

/** How long a browser keeps a file: one that never changes, and any other, for which it asks each time. */
export const cache = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };

/** Content types by the end of a file's name. Anything else is `otherType`. */
export const types: Headers = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  log: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xml: 'application/xml',
  vcf: 'text/vcard; charset=utf-8',
  cms: 'application/cms',
  tsr: 'application/timestamp-reply',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** The content type of a file whose name says nothing of it. */
export const otherType = 'application/octet-stream';

/** Content types of files whose address says more than the end of their name. */
export const typesByAddress: Headers = {
  '/:lang/feed.xml': 'application/atom+xml; charset=utf-8',
  '/SHA256SUMS': 'text/plain; charset=utf-8',
};

/** Files for programs. A page of any other site may read them: they are public, and nothing of ours knows who asks. */
export const forPrograms = [
  '/merchant.json',
  '/editions.json',
  '/schemas/*.json',
  '/:lang/:document/current.json',
  '/:lang/:document/editions/*.json',
  ...['txt', 'log', 'md', 'xml', 'vcf', 'cms', 'tsr', 'sig'].map((end) => `/*.${end}`),
  '/SHA256SUMS',
];

/**
 * Paths at which there is nothing to see, as a regular expression: hidden files, compressed copies, which have no address of
 * their own, and names that no file can have.
 */
export const hidden = '/\\.|\\.(?:br|gz)$|\\x00';

/**
 * A regular expression, as nginx, Caddy and JavaScript all read it, for addresses under a base. Servers that look for the
 * file of a page call it by the file's name.
 */
export const pattern = (addresses: readonly string[], base: string): string => {
  // An expression of its own for the ends of names: looked for from the front, each would cost every request.
  const [named, ends] = [
    addresses.filter((address) => !address.startsWith('/*.')),
    addresses.filter((address) => address.startsWith('/*.')).map((address) => address.slice(3)),
  ];
  // No part of an address begins with a dot: what is hidden is no page.
  const each = named.map((address) =>
    address
      .slice(1)
      .replaceAll(/[.+?()|[\]{}^$\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll(/:\w+/g, '[^/.][^/]*')
      .replace(/(^|\/)$/, '$1(?:index\\.html)?'),
  );
  return [
    ...(ends.length ? [`\\.(?:${ends.join('|')})$`] : []),
    ...(each.length ? [`^${base}(?:${each.join('|')})$`] : []),
  ].join('|');
};
