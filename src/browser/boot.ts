/** The whole script of a first visit: it waits for the reader to act, then runs or loads what the action needs. */
import { copy } from './copy.ts';

/** Every page with this script has a search box and, after it, a place for short messages. */
const [box, toast] = document.querySelectorAll('#q,.toast') as unknown as [
  HTMLInputElement & { dataset: { text: string } },
  HTMLElement & { dataset: Record<'copied' | 'failed', string> },
];

/** Where the page says how search is doing until its code has arrived: `loading`, `failed`. */
const state = document.body.dataset;

let sent: Promise<Response> | null;
const load = () => {
  state['search'] = 'loading';
  if (sent) return;
  // Code and text are loaded in parallel: in sequence they would cost a slow phone another round trip. The code goes
  // first, so that it is ready when the text arrives. The texts in other languages may never be needed.
  import('./search/start.ts')
    .then((search) => search.start(sent))
    .catch(() => {
      sent = null;
      state['search'] = 'failed';
      // The next focus or keystroke tries again, and so does the network when it is back.
      ononline = load;
    });
  sent = fetch(box.dataset.text);
};

// Search takes these over when it starts.
box.onfocus = box.oninput = load;

const say = (key: 'copied' | 'failed') => () => {
  toast.textContent = toast.dataset[key];
  setTimeout(() => (toast.textContent = ''), 3000);
};

const failed = say('failed');

/** Actions whose code is loaded only when they are asked for, by the id of the element that asks. */
const actions: Record<string, (() => Promise<{ act: (element: HTMLElement) => unknown }>) | undefined> = {
  check: () => import('./compare.ts'),
  day: () => import('./day.ts'),
};

// This script is the only one that listens on the window, so the short way to do it is enough.
onclick = onchange = (event: Event) => {
  const element = event.target as HTMLElement;
  copy(event as MouseEvent, element, say('copied'), failed);
  actions[element.id]?.()
    .then((action) => action.act(element))
    .catch(failed);
};

/**
 * What an address asks for, by the first letter of its query: `?q=` a search, `?day=` the edition of a day, as if the
 * reader clicked the field, which is a property of the window by its id.
 */
const asked: Record<string, () => void> = { q: load, d: () => (self as { day?: HTMLElement }).day?.click() };
asked[location.search[1] ?? '']?.();

// Where the reader is matters once he scrolls, or when the address says it.
const place = (onscroll = onhashchange = () => void import('./bar.ts'));
if (location.hash) place();
