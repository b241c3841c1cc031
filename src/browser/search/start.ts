/** Runs the search box: full results on the search page, suggestions under the box on any other. */
import { searchStrings } from '../../i18n/search/index.ts';
import { stages } from './stages.ts';
import { suggestions } from './suggestions.ts';
import { Texts } from './texts.ts';

/**
 * The pause in typing, in milliseconds, after which the result is announced, the query goes into the page's address, and
 * the texts in other languages are loaded if they may have more.
 */
const pause = 400;

/**
 * Starts the search box. Called once, after the reader's first action, with the request for the text in the reader's own
 * language already sent. Rejects when its code does not arrive; then it has changed nothing and may be called again.
 */
export async function start(sent: Promise<Response> | null): Promise<void> {
  const { lang } = document.documentElement;
  const input = document.querySelector<HTMLInputElement>('#q');
  const form = input?.form;
  const t = searchStrings[lang];
  if (!form || !t) return;

  const { text = '', texts: others = '' } = input.dataset;
  const texts = new Texts([text, ...others.split(' ').filter(Boolean)], sent);

  const onSearchPage = document.querySelector('#results') !== null;
  const parameters = () => new URLSearchParams(onSearchPage ? location.search : '');
  const box = { input, form, lang, t, retry: () => void ask() };
  // Most searches begin in the box of another page, which need not wait for the code of this one.
  const view = onSearchPage ? (await import('./results-page.ts')).resultsPage(box) : suggestions(box);

  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  form.append(status);

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
  let failed = false;
  const ask = async () => {
    const turn = ++latest;
    failed = false;
    // Half of a surrogate pair, as some keyboards send it, makes no address.
    const query = input.value.trim().toWellFormed();
    if (!query) {
      settle('', view.clear());
      return;
    }
    settle(query, view.loading());
    const literally = parameters().has('literally') && query === parameters().get('q');
    const wanted = () => turn === latest;
    try {
      for await (const { found, more } of stages(texts, { query, literally, lang, pause, wanted })) {
        if (!wanted()) return;
        settle(query, view.done(found, query, more));
      }
    } catch {
      if (!wanted()) return;
      failed = true;
      settle(query, view.failed());
    }
  };
  const retry = () => {
    if (failed) void ask();
  };

  // These take over from the script of the first visit.
  delete document.body.dataset['search'];
  input.oninput = () => void ask();
  input.onfocus = retry;
  window.ononline = retry;
  if (onSearchPage) input.value ||= parameters().get('q') ?? '';
  // A page that the browser kept while the reader was elsewhere may have been left in the middle of loading.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void ask();
  });
  await ask();
}
