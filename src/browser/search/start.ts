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
  const address = new URLSearchParams(onSearchPage ? location.search : '');
  const asked = address.get('q') ?? '';
  const view = (onSearchPage ? resultsPage : suggestions)({ input, form, lang, t, retry: () => void ask() });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (query: string, message: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = message;
      if (onSearchPage && query !== asked) history.replaceState(null, '', `?q=${encodeURIComponent(query)}`);
    }, pause);
  };

  let latest = 0;
  const ask = async () => {
    const turn = ++latest;
    const query = input.value.trim();
    if (!query) {
      settle('', view.clear());
      return;
    }
    settle(query, view.loading());
    try {
      const known = await load();
      if (turn !== latest) return;
      const literally = address.has('literally') && query === asked;
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
  if (onSearchPage) input.value ||= asked;
  load().catch(() => (lexicons = undefined));
  await ask();
}
