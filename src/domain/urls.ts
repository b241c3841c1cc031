/** The same page in a language, or `x-default`: what a reader of none of our languages should get. */
export interface Alternate {
  hreflang: string;
  /** A path with the base, like every path here. */
  path: string;
}

/** Every address of the site. They return paths with the base; `absolute` puts the origin before one. */
export interface Urls {
  /** The language chooser. */
  chooser: () => string;
  home: (lang: string) => string;
  document: (lang: string, document: string) => string;
  section: (lang: string, document: string, section: string) => string;
  /** All editions of a document. */
  editions: (lang: string, document: string) => string;
  /** How to verify them. `verify` is no date, so no edition can ever stand here. */
  verify: (lang: string, document: string) => string;
  /** What an edition changed in the one before it. */
  changes: (lang: string, document: string, date: string) => string;
  /** The permanent address of a sealed edition, by its date, or of one of its revisions, `2025-11-26.r1`. */
  edition: (lang: string, document: string, name: string) => string;
  /** The same edition as a file: its canonical text, Markdown or JSON. */
  editionFile: (lang: string, document: string, name: string, type: 'txt' | 'md' | 'json') => string;
  search: (lang: string) => string;
  /** A file of the site's root: `/favicon.svg`. */
  file: (path: string) => string;
  absolute: (path: string) => string;
  /** The same page in another language. The chooser has none and becomes the home page. */
  inLanguage: (path: string, lang: string) => string;
  /** The page in each of `languages` and by default: the chooser for home, the seller's own language elsewhere. */
  alternates: (path: string, languages: readonly string[]) => Alternate[];
}

/** What the addresses depend on; `site.yaml` has it. */
export interface Published {
  /** Scheme and host, no slash at the end. */
  origin: string;
  /** `/`, or a path with a slash at both ends. */
  base: string;
  sourceLanguage: string;
}

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
    editionFile: (lang, document, name, type) => `${at(lang, document, 'editions')}${name}.${type}`,
    search: (lang) => at(lang, 'search'),
    file: (path) => base + path.replace(/^\//, ''),
    absolute: (path) => origin + path,
    inLanguage,
    alternates: (path, languages) => {
      const source = inLanguage(path, sourceLanguage);
      return [
        ...languages.map((lang) => ({ hreflang: lang, path: inLanguage(path, lang) })),
        { hreflang: 'x-default', path: source === at(sourceLanguage) ? at() : source },
      ];
    },
  };
}
