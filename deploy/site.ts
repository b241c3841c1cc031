/** What the headers of a site depend on besides `headers.ts`: its pages, read in the folder of a build or a release. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionsJson } from '../src/schemas/published/editions.ts';
import type { SearchText } from '../src/search/text.ts';
import { filesIn } from '../src/tree/files.ts';
import {
  cache,
  everywhere,
  forPrograms,
  hashed,
  onPages,
  otherType,
  pattern,
  policy,
  types,
  typesByAddress,
  type Headers,
} from './headers.ts';
import { versionHeaders } from './versions.ts';

/** A built site, as a server must know it. */
export interface Site {
  /** The path under which it is served: `/`, or with a slash at both ends. */
  base: string;
  /** The hashes of all inline styles, in Base64, sorted. One policy for all pages is short enough, and cannot be mixed up. */
  styles: string[];
  /** The languages with more text than a browser gets at once: their pages search with Pagefind. */
  beyond: string[];
  /** The headers of each edition's page by its path, base included, newest first. */
  versions: Map<string, Headers>;
}

/** Where a web server serves a site. */
export interface Place {
  /** The folder with the files, as that server sees it: `/srv/terms/current/site`. */
  root: string;
  /** Scheme and host: `https://kz.k-s.app`. */
  origin: string;
}

/** A page in the folder, as far as it concerns its policy. */
function needsOf(html: string) {
  const [, lang = '', text] = /<html lang="([^"]+)"[^]*\bdata-text="([^"]+)"/.exec(html) ?? [];
  const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) =>
    createHash('sha256').update(css).digest('base64'),
  );
  return { lang, text, styles };
}

/** Reads the built site in `folder`, which is served under `base`. `today`: the day it was built for, `2026-03-01`. */
export function readSite(folder: string, base: string, today: string): Site {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const pages = filesIn(folder).filter((file) => file.endsWith('.html'));
  const styles = new Set<string>();
  const texts = new Map<string, string>();
  for (const page of pages) {
    const needs = needsOf(read(page));
    for (const each of needs.styles) styles.add(each);
    if (needs.text !== undefined) texts.set(needs.lang, needs.text.slice(base.length));
  }
  const beyond = [...texts].filter(([, file]) => !(JSON.parse(read(file)) as SearchText).complete);
  const list = existsSync(join(folder, 'editions.json'))
    ? (JSON.parse(read('editions.json')) as EditionsJson)
    : [];
  return {
    base,
    styles: [...styles].sort(),
    beyond: beyond.map(([lang]) => lang).sort(),
    versions: versionHeaders(list, (path) => read(`${path.slice(base.length)}index.html`), today),
  };
}

/** A value, and a regular expression for the paths that get it; the first that matches counts. */
export type Choice = [paths: string, value: string];

/** The Content-Security-Policy of each page; other files have none. */
export const policies = ({ base, styles, beyond }: Site): Choice[] => [
  ...(beyond.length
    ? [
        [
          `^${base}(?:${beyond.join('|')})/(?:.*/)?(?:index\\.html)?$`,
          policy({ styles, wasm: true }),
        ] as Choice,
      ]
    : []),
  ['(?:/|\\.html)$', policy({ styles, wasm: false })],
];

/** The paths of files whose type their address tells. */
export const addressTypes = ({ base }: Site): Choice[] =>
  Object.entries(typesByAddress).map(([address, type]) => [pattern([address], base), type]);

const chosen = (choices: readonly Choice[], path: string) =>
  choices.find(([paths]) => new RegExp(paths).test(path))?.[1];

/** The headers of a response with this status for the file or page at a path; an error's is that of the page it shows. */
export function headersOf(site: Site, path: string, status: number): Headers {
  const isHashed = status < 400 && new RegExp(pattern(hashed, site.base)).test(path);
  const isForPrograms = new RegExp(pattern(forPrograms, site.base)).test(path);
  const csp = chosen(policies(site), path);
  const end = path.endsWith('/') ? 'html' : (/\.([^./]+)$/.exec(path)?.[1] ?? '');
  return {
    ...everywhere,
    'Content-Type': chosen(addressTypes(site), path) ?? types[end] ?? otherType,
    'Cache-Control': isHashed ? cache.hashed : cache.other,
    ...(csp !== undefined && { ...onPages, 'Content-Security-Policy': csp }),
    ...(isForPrograms && { 'Access-Control-Allow-Origin': '*' }),
    ...site.versions.get(path),
  };
}
