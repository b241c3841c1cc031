import type { SearchStrings } from '../../i18n/search/ru.ts';
import type { Found } from '../../search/query.ts';

/**
 * A place that shows results. One of these is called at each stage of a query; each returns the message to announce.
 */
export interface View {
  loading(): string;
  /** Shows what was found for the query; `more`: whether more is being loaded. */
  done(found: Found, query: string, more: boolean): string;
  failed(): string;
  /** The box was emptied. */
  clear(): string;
}

/** What a view works with. */
export interface Box {
  input: HTMLInputElement;
  form: HTMLFormElement;
  lang: string;
  t: SearchStrings;
  /** Runs the query in the box again; whatever failed to load is loaded again. */
  retry: () => void;
}
