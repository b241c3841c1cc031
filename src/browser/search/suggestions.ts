import { hitView } from './hit-view.ts';
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
  const show = (message: string, links: HTMLAnchorElement[], failed = false) => {
    links.forEach((link, i) => {
      link.id = `suggestion-${i}`;
      link.tabIndex = -1;
      link.role = 'option';
      link.ariaSelected = 'false';
      link.addEventListener('click', () => open(false));
    });
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...links);
    list.hidden = !links.length;
    note.textContent = message;
    note.hidden = !message;
    again.hidden = !failed;
    open((links.length > 0 || message !== '') && form.contains(document.activeElement));
    return message;
  };

  return {
    loading: () => (list.hidden ? show(t['search.loading'], []) : t['search.loading']),
    done: ({ hits, searched }, query) => {
      const toSearchPage = (textContent: string, more = '') => {
        const href = `${form.action}?q=${encodeURIComponent(query)}${more}`;
        return Object.assign(document.createElement('a'), { href, textContent });
      };
      if (!hits.length) return show(t['search.none'], [toSearchPage(t['search.instead'])]);
      const links = [...hits.slice(0, most).map((hit) => hitView(hit, lang)), toSearchPage(t['search.all'])];
      if (searched !== undefined) links.push(toSearchPage(t['search.literally'](query), '&literally'));
      const shown = show(searched === undefined ? '' : t['search.shown'](searched), links);
      return `${shown} ${t['search.found'](hits.length)}`.trim();
    },
    failed: () => show(t['search.failed'], [], true),
    clear: () => show('', []),
  };
}
