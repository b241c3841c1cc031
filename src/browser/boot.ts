/** The whole script of a first visit: it waits for the reader to act, then runs or loads what the action needs. */
import { copy } from './copy.ts';

/** Every page with this script has a search box and a place for short messages; only the search page has results. */
const [box, toast, results] = ['#q', '.toast', '#results'].map((part) => document.querySelector(part)) as [
  HTMLInputElement & { dataset: { texts: string } },
  HTMLElement & { dataset: Record<'copied' | 'failed', string> },
  HTMLElement | null,
];

const load = () => {
  // Code and text are loaded in parallel: in sequence they would cost a slow phone another round trip. The code goes
  // first, so that it is ready when the text arrives.
  import('./search/start.ts').then(
    (search) => search.start(sent),
    () => results && (results.dataset['search'] = 'failed'),
  );
  const sent = box.dataset.texts.split(' ').map((text) => fetch(text));
};

if (results && location.search) load();
else box.addEventListener('focus', load, { once: true });

const say = (key: 'copied' | 'failed') => () => {
  toast.textContent = toast.dataset[key];
  setTimeout(() => (toast.textContent = ''), 3000);
};

/** Runs an action on the element once its module is loaded. */
const perform = (
  fetched: Promise<{ act: (element: HTMLElement) => Promise<void> | void }>,
  element: HTMLElement,
) => void fetched.then(({ act }) => act(element)).catch(say('failed'));

addEventListener('click', (event) => {
  const element = event.target as HTMLElement;
  const link = element.closest<HTMLAnchorElement>('[data-twin]');
  if (link) {
    link.search = location.search;
    link.hash = location.hash;
  }
  copy(event, element, say('copied'));
  if (element.id === 'retry') location.reload();
  if (element.id === 'check') perform(import('./compare.ts'), element);
});
addEventListener('change', ({ target }) => {
  const element = target as HTMLElement;
  if (element.id === 'day') perform(import('./day.ts'), element);
});
