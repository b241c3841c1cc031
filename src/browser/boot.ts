/** The whole script of a first visit: it waits for the reader to act, then runs or loads what the action needs. */
/** Every page with this script has a search box and, after it, a place for short messages. */
const [box, toast] = document.querySelectorAll('#q,.toast') as unknown as [
  HTMLInputElement & { dataset: { text: string } },
  HTMLElement & { dataset: Record<'failed', string> },
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

const failed = () => {
  toast.textContent = toast.dataset.failed;
  setTimeout(() => (toast.textContent = ''), 3000);
};

/** The number of a clause that can be cited or a button that copies, if the event happened on one. */
const copied = ({ target }: Event) =>
  (target as HTMLElement).closest<HTMLElement>('[data-cite] .number,.copy');

// Safari lets a page copy only in the click itself, so the code comes when a reader points at such an element, touches it
// or gets to it with a key.
const loadCopying = () => import('./copy.ts');
onpointerover = onkeyup = (event: Event) => {
  // A failure is told at the click, which tries again.
  if (copied(event)) loadCopying().catch(() => null);
};

/** Actions whose code is loaded only when they are asked for, by the id of the element that asks. */
const actions: Record<string, (() => Promise<{ act: (element: HTMLElement) => unknown }>) | undefined> = {
  check: () => import('./compare.ts'),
  day: () => import('./day.ts'),
};

// This script is the only one that listens on the window, so the short way to do it is enough.
onclick = onchange = (event: Event & Partial<MouseEvent>) => {
  const element = event.target as HTMLElement;
  const source = copied(event);
  // With a modifier key the reader wants another tab or window, or the file.
  if (source && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    loadCopying()
      .then(({ copy }) => copy(source))
      .catch(failed);
  }
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
const place = () => {
  // Asked once: without a network every step of scrolling would ask again. The next change of the address tries again.
  onscroll = null;
  import('./bar.ts').catch(() => null);
};
onscroll = onhashchange = place;
if (location.hash) place();
