import { hitView } from './hit-view.ts';
import type { MakeView } from './interface.ts';

/** A part of the search page. Throws when the page and this script do not fit together. */
function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

/** Results on the search page: a list that arrow keys walk, and a status that is read aloud. */
export const resultsPage: MakeView = (input, form, t) => {
  const region = part('#results');
  const status = part('#results-status');
  const list = part('#results ol');
  const none = part('#none');

  const show = (state: 'loading' | 'done' | 'failed' | undefined, message: string) => {
    if (state) region.dataset['search'] = state;
    else delete region.dataset['search'];
    status.textContent = message;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    input.dispatchEvent(new Event('input'));
  });
  addEventListener('keydown', (event) => {
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.key === 'Escape' && at > 0 ? input : step && at >= 0 ? stops[at + step] : undefined;
    if (!target) return;
    event.preventDefault();
    target.focus();
  });

  return {
    loading: () => show('loading', t['search.loading']),
    done: (hits, query) => {
      history.replaceState(null, '', `?q=${encodeURIComponent(query)}`);
      list.replaceChildren(
        ...hits.map((hit) => {
          const item = document.createElement('li');
          item.append(hitView(hit));
          return item;
        }),
      );
      none.hidden = hits.length > 0;
      show('done', hits.length ? t['search.found'](hits.length) : t['search.none']);
    },
    failed: () => {
      list.replaceChildren();
      none.hidden = true;
      show('failed', '');
    },
    clear: () => {
      list.replaceChildren();
      none.hidden = true;
      show(undefined, '');
    },
  };
};
