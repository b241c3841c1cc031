/** All the script of a first visit: it waits for an act of the reader's, then fetches what the act needs. */
/** Every page that has this script has a box and a place for short messages; results are on the search page alone. */
const [box, toast, results] = ['#q', '.toast', '#results'].map((part) => document.querySelector(part)) as [
  HTMLInputElement & { dataset: { texts: string } },
  HTMLElement & { dataset: Record<'copied' | 'failed', string> },
  HTMLElement | null,
];

const load = () => {
  // Code and text travel side by side: one after the other would cost a slow phone another round trip. The code goes
  // first, so that it is ready when the text comes.
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
const failed = say('failed');

addEventListener('click', (event) => {
  const element = event.target as HTMLElement;
  const link = element.closest<HTMLAnchorElement>('[data-twin]');
  if (link) {
    link.search = location.search;
    link.hash = location.hash;
  }

  const number = element.closest<HTMLAnchorElement>('.number');
  const cite = number?.closest('article')?.dataset['cite']?.replaceAll('{}', number.text);
  const datum = element.closest('.copy')?.previousElementSibling as HTMLDataElement | null;
  const text = cite ?? datum?.value;
  if (number && cite) {
    // A number leads to the dated address: once that is copied, the reader may stay.
    event.preventDefault();
    location.hash = number.hash;
  }
  if (text) void navigator.clipboard.writeText(text).then(say('copied'));

  if (element.id === 'retry') location.reload();
  if (element.id === 'check') import('./compare.ts').then((on) => on.check(element)).catch(failed);
});
addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement;
  if (field.id === 'day') import('./day.ts').then((on) => on.mark(field), failed);
});
