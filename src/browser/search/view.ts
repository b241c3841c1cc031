import type { SearchStrings } from '../../i18n/search/ru.ts';
import type { Found } from '../../search/query.ts';

/** What a place that shows results is told, in turn, of each query. Each returns what there is to say of it. */
export interface View {
  loading(): string;
  /** What was found, and the query that it answers. */
  done(found: Found, query: string): string;
  failed(): string;
  /** The box was emptied. */
  clear(): string;
}

/** What a view has to work with. */
export interface Box {
  input: HTMLInputElement;
  form: HTMLFormElement;
  lang: string;
  t: SearchStrings;
  /** Asks the query in the box once more; what failed to load is loaded anew. */
  retry: () => void;
}
