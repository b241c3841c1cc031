import { hitView } from './hit-view.ts';
import type { MakeView } from './interface.ts';

/** How many suggestions are shown; the rest are on the search page. */
const most = 5;

/** Suggestions under the box: the WAI-ARIA APG pattern "combobox with a list popup". */
export const suggestions: MakeView = (input, form, t) => {
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  const list = document.createElement('div');
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', t['search.title']);
  form.append(status, list);

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);

  const open = (yes: boolean) => {
    list.hidden = !yes;
    input.setAttribute('aria-expanded', String(yes));
    if (!yes) activate(undefined);
  };
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const active = () => list.querySelector<HTMLAnchorElement>('[aria-selected=true]');
  const activate = (option: HTMLAnchorElement | undefined) => {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  input.addEventListener('keydown', (event) => {
    const all = options();
    if (event.key === 'Enter' && active()) {
      event.preventDefault();
      active()?.click();
      open(false);
      return;
    }
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      open(false);
      return;
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !all.length) return;
    event.preventDefault();
    if (list.hidden) open(true);
    const current = active();
    const at = current ? all.indexOf(current) : -1;
    // Beyond either end the box itself is the stop, so one may go on typing.
    const next = event.key === 'ArrowDown' ? at + 1 : (at < 0 ? all.length : at) - 1;
    activate(all[next]);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) open(false);
  });

  const say = (message: string) => (status.textContent = message);
  return {
    loading: () => say(t['search.loading']),
    done: (hits, query) => {
      const all = Object.assign(document.createElement('a'), {
        href: `${form.action}?q=${encodeURIComponent(query)}`,
        textContent: t['search.all'],
      });
      const links = hits.length ? [...hits.slice(0, most).map(hitView), all] : [];
      links.forEach((link, i) => {
        link.id = `suggestion-${i}`;
        link.tabIndex = -1;
        link.setAttribute('role', 'option');
        link.setAttribute('aria-selected', 'false');
        link.addEventListener('click', () => open(false));
      });
      list.replaceChildren(...links);
      open(links.length > 0 && document.activeElement === input);
      say(hits.length ? t['search.found'](hits.length) : t['search.none']);
    },
    failed: () => {
      open(false);
      say(t['search.failed']);
    },
    clear: () => {
      list.replaceChildren();
      open(false);
      say('');
    },
  };
};
