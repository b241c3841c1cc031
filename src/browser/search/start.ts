/** Runs the search box: full results on the search page, suggestions under the box on any other. */
import { searchStrings } from '../../i18n/search/index.ts';
import { Lexicon } from '../../search/lexicon.ts';
import { merged, search } from '../../search/query.ts';
import { resultsPage } from './results-page.ts';
import { suggestions } from './suggestions.ts';
import type { SearchText } from '../../search/text.ts';

/**
 * The pause in typing, in milliseconds, after which the result is announced and the query goes into the page's address.
 */
const pause = 400;

async function lexicon(sent: Promise<Response>): Promise<Lexicon> {
  const response = await sent;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Lexicon((await response.json()) as SearchText);
}

/**
 * Starts the search box. Called once, after the reader's first action, with the requests for the texts already sent.
 */
export async function start(sent: Promise<Response>[]): Promise<void> {
  const { lang } = document.documentElement;
  const input = document.querySelector<HTMLInputElement>('#q');
  const form = input?.form;
  const t = searchStrings[lang];
  if (!form || !t) return;

  let lexicons: Promise<Lexicon[]> | undefined = Promise.all(sent.map(lexicon));
  const again = () => (input.dataset['texts'] ?? '').split(' ').map((text) => lexicon(fetch(text)));
  const load = () => (lexicons ??= Promise.all(again()));

  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  form.append(status);

  const onSearchPage = document.querySelector('#results') !== null;
  const parameters = () => new URLSearchParams(onSearchPage ? location.search : '');
  const view = (onSearchPage ? resultsPage : suggestions)({ input, form, lang, t, retry: () => void ask() });

  /** Makes the query on the screen the page's address, also for the links to the other languages. */
  const remember = (query: string) => {
    if (!onSearchPage) return;
    if (query !== (parameters().get('q') ?? ''))
      history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-twin]'))
      link.search = location.search;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  const settle = (query: string, message: string) => {
    shown = query;
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = message;
      remember(query);
    }, pause);
  };
  // A reader may follow a hit before the pause is over: going back must show the same results.
  addEventListener('click', () => remember(shown), { capture: true });

  let latest = 0;
  const ask = async () => {
    const turn = ++latest;
    // Half of a surrogate pair, as some keyboards send it, makes no address.
    const query = input.value.trim().toWellFormed();
    if (!query) {
      settle('', view.clear());
      return;
    }
    settle(query, view.loading());
    try {
      const known = await load();
      if (turn !== latest) return;
      const literally = parameters().has('literally') && query === parameters().get('q');
      const found = search(query, known, literally);
      const complete = known.every((lexicon) => lexicon.complete);
      if (complete || found.hits.length) settle(query, view.done(found, query));
      if (complete) return;
      const { searchBeyond } = await import('./beyond.ts');
      const beyond = await searchBeyond(query, known, lang);
      if (turn === latest) settle(query, view.done(merged(found, beyond), query));
    } catch {
      lexicons = undefined;
      if (turn === latest) settle(query, view.failed());
    }
  };

  input.addEventListener('input', () => void ask());
  if (onSearchPage) input.value ||= parameters().get('q') ?? '';
  // A page that the browser kept while the reader was elsewhere may have been left in the middle of loading.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void ask();
  });
  load().catch(() => (lexicons = undefined));
  await ask();
}
