import { hitView } from './hit-view.ts';
import type { Box, View } from './view.ts';

/** An element of the search page. Throws an Error when the page and this script do not match. */
function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

/** Shows results on the search page, as a list that the arrow keys move through. */
export function resultsPage({ input, form, lang, t }: Box): View {
  const region = part('#results');
  const status = part('#results-status');
  const searched = part('#searched');
  const list = part('#results ol');
  const none = part('#none');

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    input.dispatchEvent(new Event('input'));
  });
  addEventListener('keydown', (event) => {
    // Keys that compose a character belong to the input method.
    if (event.isComposing) return;
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.key === 'Escape' && at > 0 ? input : step && at >= 0 ? stops[at + step] : undefined;
    if (!target) return;
    event.preventDefault();
    target.focus();
  });

  const show = (state: 'loading' | 'done' | 'failed' | undefined, message: string) => {
    if (state) region.dataset['search'] = state;
    else delete region.dataset['search'];
    status.textContent = message;
    return message;
  };
  const empty = () => {
    list.replaceChildren();
    searched.replaceChildren();
    none.hidden = true;
  };

  return {
    loading: () => show('loading', t['search.loading']),
    done: (found, query) => {
      empty();
      const message = found.hits.length ? t['search.found'](found.hits.length) : t['search.none'];
      list.append(
        ...found.hits.map((hit) => {
          const item = document.createElement('li');
          item.append(hitView(hit, lang));
          return item;
        }),
      );
      none.hidden = found.hits.length > 0;
      if (found.searched === undefined) return show('done', message);
      const shown = t['search.shown'](found.searched);
      const literally = Object.assign(document.createElement('a'), {
        href: `?q=${encodeURIComponent(query)}&literally`,
        textContent: t['search.literally'](query),
      });
      searched.append(shown, ' ', literally);
      show('done', message);
      return `${shown} ${message}`;
    },
    failed: () => {
      empty();
      show('failed', '');
      return t['search.failed'];
    },
    clear: () => {
      empty();
      return show(undefined, '');
    },
  };
}
