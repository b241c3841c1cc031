import { inQuery } from './query.ts';

/** The same page in another language, or `x-default`: the page for readers of none of our languages. */
export interface Alternate {
  hreflang: string;
  /** A path including the base, like every path here. */
  path: string;
}

/** A page as identified by its address. An edition is named as in its address: `2025-11-26`, `2025-11-26.r1`. */
export type Address =
  | { page: 'chooser' }
  | { page: 'home' | 'search' | 'answers' | 'compliance' | 'machines'; lang: string }
  | { page: 'document' | 'editions' | 'verify'; lang: string; document: string }
  | { page: 'section'; lang: string; document: string; section: string }
  | { page: 'edition' | 'changes'; lang: string; document: string; edition: string }
  | { page: 'parallel'; lang: string; document: string; edition: string | undefined };

/**
 * The files of an edition: its canonical text, Markdown, JSON, the sellers' signature of the text; in a release PDF, also
 * of its languages side by side.
 */
export type FileType = 'txt' | 'md' | 'json' | 'cms' | 'pdf' | 'parallel.pdf';

/** A kind of file for programs, by the name of its JSON Schema. */
export type PublishedFile = 'merchant' | 'editions' | 'edition' | 'current';

/** Words that name pages of their own under a document or a language, so nothing else may be called that. */
export const reservedSlugs = [
  'answers',
  'editions',
  'parallel',
  'search',
  'compliance',
  'current',
  'machines',
  'sellers',
];

/** Builds every address of the site. The functions return paths including the base; `absolute` adds the origin. */
export interface Urls {
  /** The language chooser. */
  chooser: () => string;
  home: (lang: string) => string;
  document: (lang: string, document: string) => string;
  section: (lang: string, document: string, section: string) => string;
  /** All editions of a document. */
  editions: (lang: string, document: string) => string;
  /** How to verify them. `verify` is not a date, so it never clashes with the address of an edition. */
  verify: (lang: string, document: string) => string;
  /** What an edition changed compared with the previous one. */
  changes: (lang: string, document: string, date: string) => string;
  /** The permanent address of a sealed edition, by its date, or of one of its revisions, `2025-11-26.r1`. */
  edition: (lang: string, document: string, name: string) => string;
  /** All languages side by side: of an edition or revision by its name, or of the edition in force. */
  parallel: (lang: string, document: string, name?: string) => string;
  /** The same edition as a file. */
  editionFile: (lang: string, document: string, name: string, type: FileType) => string;
  /** What an application stores at payment: the edition in force. */
  current: (lang: string, document: string) => string;
  /** A seller's card for an address book, by the name of the seller's file. */
  card: (lang: string, seller: string) => string;
  /** The search page, with a query if one is given. */
  search: (lang: string, query?: string) => string;
  /** All answers in a language. */
  answers: (lang: string) => string;
  /** The checklist for reviewers. */
  compliance: (lang: string) => string;
  /** A page by its path without base and language, `/terms/rights/`. */
  page: (lang: string, path: string) => string;
  /** The Atom feed: what was published when. */
  feed: (lang: string) => string;
  /** The files for programs, with commands that read them. */
  machines: (lang: string) => string;
  /** The JSON Schema of a published file. */
  schema: (name: PublishedFile) => string;
  /** A file in the root of the site: `/favicon.svg`. */
  file: (path: string) => string;
  absolute: (path: string) => string;
  /** The same page in another language. The chooser exists only once, so it becomes the home page. */
  inLanguage: (path: string, lang: string) => string;
  /** The page a path leads to; undefined when there can be no such page. The inverse of the functions above. */
  parse: (path: string) => Address | undefined;
  /**
   * The page in each of `languages`, and by default: the chooser for the home page, otherwise the page in the seller's
   * own language.
   */
  alternates: (path: string, languages: readonly string[]) => Alternate[];
}

/** What the addresses depend on; comes from `site.yaml`. */
export interface Published {
  /** Scheme and host, without a trailing slash. */
  origin: string;
  /** `/`, or a path that begins and ends with a slash. */
  base: string;
  sourceLanguage: string;
}

/** The page at a path without its base, split at slashes: `['ru', 'terms', '']`. */
function parseParts(parts: readonly string[]): Address | undefined {
  const [lang = '', document = '', third = '', name = '', last = '', ...rest] = parts;
  if (parts.at(-1) !== '' || rest.length > 1 || (rest.length === 1 && !/^(?:changes|parallel)$/.test(last)))
    return undefined;
  if (!lang) return { page: 'chooser' };
  if (!/^[a-z]{2}$/.test(lang)) return undefined;
  if (!document) return { page: 'home', lang };
  if (document === 'search' || document === 'answers' || document === 'compliance' || document === 'machines')
    return third ? undefined : { page: document, lang };
  if (!third) return { page: 'document', lang, document };
  if (third === 'parallel') return name ? undefined : { page: third, lang, document, edition: undefined };
  if (third !== 'editions') return name ? undefined : { page: 'section', lang, document, section: third };
  if (!name) return { page: 'editions', lang, document };
  if (name === 'verify') return last ? undefined : { page: 'verify', lang, document };
  const page = last === 'changes' || last === 'parallel' ? last : 'edition';
  return { page, lang, document, edition: name };
}

/** The path without its language. Two paths are versions of the same page when this is equal for both. */
export const withoutLanguage = (path: string, lang: string): string => path.replace(`/${lang}/`, '/');

/** The addresses of a site published at `origin` under `base`. */
export function createUrls({ origin, base, sourceLanguage }: Published): Urls {
  const at = (...parts: string[]) => base + parts.map((part) => `${part}/`).join('');
  const inLanguage = (path: string, lang: string) => {
    const [, ...rest] = path.slice(base.length).split('/');
    return base + [lang, ...(rest.length ? rest : [''])].join('/');
  };
  return {
    chooser: () => at(),
    home: (lang) => at(lang),
    document: (lang, document) => at(lang, document),
    section: (lang, document, section) => at(lang, document, section),
    editions: (lang, document) => at(lang, document, 'editions'),
    verify: (lang, document) => at(lang, document, 'editions', 'verify'),
    changes: (lang, document, date) => at(lang, document, 'editions', date, 'changes'),
    edition: (lang, document, name) => at(lang, document, 'editions', name),
    parallel: (lang, document, name) =>
      at(lang, document, ...(name === undefined ? [] : ['editions', name]), 'parallel'),
    editionFile: (lang, document, name, type) => `${at(lang, document, 'editions')}${name}.${type}`,
    current: (lang, document) => `${at(lang, document)}current.json`,
    card: (lang, seller) => `${at(lang, 'sellers')}${seller}.vcf`,
    search: (lang, query) => at(lang, 'search') + (query === undefined ? '' : `?q=${inQuery(query)}`),
    answers: (lang) => at(lang, 'answers'),
    compliance: (lang) => at(lang, 'compliance'),
    page: (lang, path) => at(lang) + path.slice(1),
    feed: (lang) => `${at(lang)}feed.xml`,
    machines: (lang) => at(lang, 'machines'),
    schema: (name) => `${base}schemas/${name}.schema.json`,
    file: (path) => base + path.replace(/^\//, ''),
    absolute: (path) => origin + path,
    inLanguage,
    parse: (path) => (path.startsWith(base) ? parseParts(path.slice(base.length).split('/')) : undefined),
    alternates: (path, languages) => {
      const source = inLanguage(path, sourceLanguage);
      return [
        ...languages.map((lang) => ({ hreflang: lang, path: inLanguage(path, lang) })),
        { hreflang: 'x-default', path: source === at(sourceLanguage) ? at() : source },
      ];
    },
  };
}
