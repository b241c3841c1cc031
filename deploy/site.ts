/** What the headers of a site depend on besides `headers.ts`: its pages, read in the folder of a build or a release. */
import { hash } from 'node:crypto';
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
  pageKinds,
  pattern,
  policy,
  types,
  typesByAddress,
  type Headers,
  type Needs,
} from './headers.ts';
import { versionHeaders } from './versions.ts';

/** A value, and a regular expression for the paths that get it; the first that matches counts. */
export type Choice = [paths: string, value: string];

/** A built site, as a server must know it. */
export interface Site {
  /** The path under which it is served: `/`, or with a slash at both ends. */
  base: string;
  /** The Content-Security-Policy of each kind of page; last, one that suits any page. Other files have none. */
  policies: Choice[];
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

/** A page, as far as it concerns its policy. */
interface Page extends Needs {
  /** Its path, base included: `/ru/terms/`. */
  path: string;
}

/** The pages in a folder. `read`: the file at a path. */
function pagesIn(folder: string, base: string, read: (path: string) => string): Page[] {
  // With more text than is sent at once, search goes on with Pagefind. Thousands of pages share a text.
  const known = new Map<string, boolean>();
  const isSent = (text: string) => {
    const complete = known.get(text) ?? (JSON.parse(read(text)) as SearchText).complete;
    known.set(text, complete);
    return complete;
  };
  const files = filesIn(folder).filter((file) => file.endsWith('.html'));
  return files.map((file) => {
    const html = read(base + file);
    const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
    const [, text] = /\bdata-text="([^"]+)"/.exec(html) ?? [];
    return {
      path: base + file.replace(/(^|\/)index\.html$/, '$1'),
      styles: styles.map((css) => hash('sha256', css, 'base64')),
      wasm: text !== undefined && !isSent(text),
    };
  });
}

/** A policy that suits all of some pages. */
const policyFor = (pages: readonly Page[]): string =>
  policy({
    styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
    wasm: pages.some(({ wasm }) => wasm),
  });

function policiesOf(pages: readonly Page[], base: string): Choice[] {
  const kinds = pageKinds.map((address) => pattern([address], base));
  const byKind = Map.groupBy(pages, ({ path }) => kinds.find((paths) => new RegExp(paths).test(path)));
  return [
    ...kinds.flatMap((paths): Choice[] => {
      const found = byKind.get(paths);
      return found ? [[paths, policyFor(found)]] : [];
    }),
    ['(?:/|\\.html)$', policyFor(pages)],
  ];
}

/** Reads the built site in `folder`, which is served under `base`. `today`: the day it was built for, `2026-03-01`. */
export function readSite(folder: string, base: string, today: string): Site {
  const read = (path: string) => readFileSync(join(folder, path.slice(base.length)), 'utf8');
  const list = existsSync(join(folder, 'editions.json')) ? read(`${base}editions.json`) : '[]';
  return {
    base,
    policies: policiesOf(pagesIn(folder, base, read), base),
    versions: versionHeaders(JSON.parse(list) as EditionsJson, (path) => read(`${path}index.html`), today),
  };
}

/** The paths of files whose type their address tells. */
export const addressTypes = ({ base }: Site): Choice[] =>
  Object.entries(typesByAddress).map(([address, type]) => [pattern([address], base), type]);

const chosen = (choices: readonly Choice[], path: string) =>
  choices.find(([paths]) => new RegExp(paths).test(path))?.[1];

/** The headers of a response with this status for the file or page at a path; an error's is that of the page it shows. */
export function headersOf(site: Site, path: string, status: number): Headers {
  const isHashed = status < 400 && new RegExp(pattern(hashed, site.base)).test(path);
  const isForPrograms = new RegExp(pattern(forPrograms, site.base)).test(path);
  const csp = chosen(site.policies, path);
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
