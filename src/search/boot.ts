/** All the script of a first visit: it waits for an act of the reader's, then fetches what the act needs. */
const box = document.querySelector<HTMLInputElement>('#q');
const results = document.querySelector<HTMLElement>('#results');

const load = () => {
  if (results) results.dataset['search'] = 'loading';
  import('./interface.ts').then(
    ({ start }) => start(),
    () => results && (results.dataset['search'] = 'failed'),
  );
};

if (results && location.search) load();
else box?.addEventListener('focus', load, { once: true });
document.querySelector('#retry')?.addEventListener('click', () => location.reload());

addEventListener('click', ({ target }) => {
  const element = target as Element;
  const link = element.closest<HTMLAnchorElement>('[data-switch]');
  if (link) link.href = link.pathname + location.search + location.hash;

  const datum = element.closest('.copy')?.previousElementSibling as HTMLDataElement | null;
  const toast = document.querySelector<HTMLElement>('.toast');
  if (datum && toast)
    void navigator.clipboard.writeText(datum.value).then(() => {
      toast.textContent = toast.dataset['copied'] ?? '';
      setTimeout(() => (toast.textContent = ''), 3000);
    });
});
