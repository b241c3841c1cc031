/** The whole script of a first visit: it waits for the reader to act, then runs or loads what the action needs. */
import { copy } from './copy.ts';

/** Every page with this script has a search box and a place for short messages; only the search page has results. */
const [box, toast, results] = ['#q', '.toast', '#results'].map((part) => document.querySelector(part)) as [
  HTMLInputElement & { dataset: { texts: string }; form: HTMLElement },
  HTMLElement & { dataset: Record<'copied' | 'failed', string> },
  HTMLElement | null,
];

/** Where the page says how search is doing: `loading`, `failed`. */
const { dataset: state } = results ?? box.form;

let sent: Promise<Response> | undefined;
const load = () => {
  state['search'] = 'loading';
  if (sent) return;
  // Code and text are loaded in parallel: in sequence they would cost a slow phone another round trip. The code goes
  // first, so that it is ready when the text arrives. The texts in other languages may never be needed.
  import('./search/start.ts').then(
    (search) => search.start(sent),
    () => {
      sent = undefined;
      state['search'] = 'failed';
    },
  );
  sent = fetch(box.dataset.texts.split(' ')[0] as string);
};

// Started, the search takes these over.
box.onfocus = box.oninput = load;
ononline = () => state['search'] && load();
if (results && location.search) load();

const say = (key: 'copied' | 'failed') => () => {
  toast.textContent = toast.dataset[key];
  setTimeout(() => (toast.textContent = ''), 3000);
};

/** Actions whose code is loaded only when they are asked for, by the id of the element that asks. */
const actions: Record<string, (() => Promise<{ act: (element: HTMLElement) => unknown }>) | undefined> = {
  check: () => import('./compare.ts'),
  day: () => import('./day.ts'),
};

// This script is the only one that listens on the window, so the short way to do it is enough.
onclick = onchange = (event: Event) => {
  const element = event.target as HTMLElement;
  copy(event as MouseEvent, say);
  actions[element.id]?.()
    .then((action) => action.act(element))
    .catch(say('failed'));
};

/** The links to the same page in other languages lead to the clause in view, however they are opened. */
const keepPlace = () =>
  document.querySelectorAll<HTMLAnchorElement>('[data-twin]').forEach((link) => (link.hash = location.hash));
onhashchange = keepPlace;
keepPlace();
