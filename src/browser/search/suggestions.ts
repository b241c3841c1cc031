import { answerOption } from './answer-view.ts';
import { link } from './element.ts';
import { hitView } from './hit-view.ts';
import { announcement, literally, outcome, remark } from './said.ts';
import type { Box, View } from './view.ts';

/** How many suggestions are shown; the rest are on the search page. */
const most = 5;

/** Shows suggestions under the box: the WAI-ARIA APG pattern "combobox with a list popup". */
export function suggestions({ input, form, lang, t, retry }: Box): View {
  // Browsers make what scrolls a stop of the Tab key; the arrow keys walk these hits.
  const popup = Object.assign(document.createElement('div'), {
    className: 'popup',
    hidden: true,
    tabIndex: -1,
  });
  const note = document.createElement('p');
  const again = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: t['search.retry'],
    onclick: () => {
      input.focus();
      retry();
    },
  });
  const list = Object.assign(document.createElement('div'), {
    id: 'suggestions',
    role: 'listbox',
    hidden: true,
  });
  list.setAttribute('aria-label', t['search.results']);
  popup.append(note, again, list);
  form.append(popup);

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const active = () => list.querySelector<HTMLAnchorElement>('[aria-selected=true]');
  const activate = (option: HTMLAnchorElement | undefined) => {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = (yes: boolean) => {
    popup.hidden = !yes;
    input.setAttribute('aria-expanded', String(yes && !list.hidden));
    if (!yes) activate(undefined);
  };

  input.addEventListener('keydown', (event) => {
    // Keys that compose a character belong to the input method.
    if (event.isComposing) return;
    const all = options();
    if (event.key === 'Enter' && active()) {
      event.preventDefault();
      active()?.click();
      open(false);
      return;
    }
    if (event.key === 'Escape' && !popup.hidden) {
      event.preventDefault();
      open(false);
      return;
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !all.length) return;
    event.preventDefault();
    if (popup.hidden) open(true);
    const current = active();
    const at = current ? all.indexOf(current) : -1;
    // Past either end no option is active, so the reader can go on typing.
    const next = event.key === 'ArrowDown' ? at + 1 : (at < 0 ? all.length : at) - 1;
    activate(all[next]);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) open(false);
  });

  /** Fills the popup, and opens it when there is something to show and the focus is in the search form. */
  const show = (message: string, links: HTMLAnchorElement[], failed = false, kept?: string) => {
    links.forEach((link, i) => {
      link.id = `suggestion-${i}`;
      link.tabIndex = -1;
      link.role = 'option';
      link.ariaSelected = 'false';
      link.addEventListener('click', () => open(false));
    });
    list.replaceChildren(...links);
    list.hidden = !links.length;
    activate(links.find(({ href }) => href === kept));
    note.textContent = message;
    note.hidden = !message;
    again.hidden = !failed;
    open((links.length > 0 || message !== '') && form.contains(document.activeElement));
    return message;
  };

  let last = '';
  return {
    loading: () => {
      note.textContent = t['search.loading'];
      note.hidden = false;
      again.hidden = true;
      open(form.contains(document.activeElement));
      return t['search.loading'];
    },
    done: (found, query, more) => {
      const { answers, hits } = found;
      const page = form.action;
      const toSearchPage = link(`${page}?q=${encodeURIComponent(query)}`, '');
      const links = [
        ...answers.map((answer) => answerOption(answer, form, lang, t)),
        ...hits.slice(0, most).map((hit) => hitView(hit, lang)),
      ];
      toSearchPage.textContent = t[links.length ? 'search.all' : 'search.instead'];
      // When more arrives for the same query, the reader's choice stays.
      const kept = query === last ? active()?.href : undefined;
      last = query;
      show(
        links.length ? remark(found, t) : outcome(found, t),
        [...links, toSearchPage, ...literally(found, query, page, t)],
        false,
        kept,
      );
      return more ? '' : announcement(found, t);
    },
    failed: () => show(t['search.failed'], [], true),
    clear: () => show('', []),
  };
}
