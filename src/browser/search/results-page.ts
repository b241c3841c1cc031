import { answerCard } from './answer-view.ts';
import { element } from './element.ts';
import { hitView, underView } from './hit-view.ts';
import { announcement, literally, outcome, remark } from './said.ts';
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
  const support = part('#none a') as HTMLAnchorElement;
  const { href } = support;

  /** The page's letter to the support, with what was asked as its subject and this page's address in its last line. */
  const letter = (query: string) => {
    const asked = encodeURIComponent(query);
    const here = encodeURIComponent(`\r\n${form.action}?q=${asked}`);
    return `${href.replace('subject=', `subject=${asked}`)}${here}`;
  };

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

  const show = (state: 'loading' | 'more' | 'done' | 'failed' | undefined, message: string) => {
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
    loading: () => {
      show('loading', '');
      return t['search.loading'];
    },
    done: (found, query, more) => {
      const focused = (document.activeElement as HTMLAnchorElement | null)?.href;
      empty();
      const { answers, hits } = found;
      const to = letter(query);
      list.append(
        ...answers.map((answer) => answerCard(answer, lang, t, to)),
        ...hits.map((hit) => element('li', hitView(hit, lang), ...underView(hit))),
      );
      support.href = to;
      // When more arrives, the reader stays at the same result.
      if (focused) [...list.querySelectorAll('a')].find(({ href }) => href === focused)?.focus();
      none.hidden = answers.length + hits.length > 0;
      const how = remark(found, t);
      if (how) searched.append(how, ' ', ...literally(found, query, '', t));
      show(more ? 'more' : 'done', outcome(found, t));
      return more ? '' : announcement(found, t);
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
