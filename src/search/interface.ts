/** The search box at work: full results on the search page, suggestions under the box on any other. */
import { strings } from '../i18n/index.ts';
import type { Strings } from '../i18n/ru.ts';
import { search, type Hit } from './query.ts';
import { resultsPage } from './results-page.ts';
import { suggestions } from './suggestions.ts';

/** What a place that shows results is told, in turn, of each query. */
export interface View {
  loading(): void;
  /** The hits, and the query they answer. */
  done(hits: Hit[], query: string): void;
  failed(): void;
  /** The box was emptied. */
  clear(): void;
}

/** Makes a view of the page's search box. */
export type MakeView = (input: HTMLInputElement, form: HTMLFormElement, t: Strings) => View;

/** A pause in typing, in milliseconds, after which the query is asked. */
const pause = 120;

/** Brings the search box to life. Called once, after the reader's first act. */
export async function start(): Promise<void> {
  const lang = document.documentElement.lang;
  const t = await strings(lang);
  const input = document.querySelector<HTMLInputElement>('#q');
  if (!input?.form) return;
  const onSearchPage = document.querySelector('#results') !== null;
  const view = (onSearchPage ? resultsPage : suggestions)(input, input.form, t);

  let latest = 0;
  const ask = async () => {
    const turn = ++latest;
    const query = input.value.trim();
    if (!query) {
      view.clear();
      return;
    }
    view.loading();
    try {
      const hits = await search(query, lang);
      if (turn === latest) view.done(hits, query);
    } catch {
      if (turn === latest) view.failed();
    }
  };

  let timer: ReturnType<typeof setTimeout>;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), pause);
  });
  if (onSearchPage) input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  await ask();
}
