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

const say = (key: 'copied' | 'failed') => {
  const toast = document.querySelector<HTMLElement>('.toast');
  if (!toast) return;
  toast.textContent = toast.dataset[key] ?? '';
  setTimeout(() => (toast.textContent = ''), 3000);
};
const failed = () => say('failed');

addEventListener('click', ({ target }) => {
  const element = target as HTMLElement;
  const link = element.closest<HTMLAnchorElement>('[data-switch]');
  if (link) link.href = link.pathname + location.search + location.hash;

  const datum = element.closest('.copy')?.previousElementSibling as HTMLDataElement | null;
  const number = element.closest<HTMLAnchorElement>('[data-cite] .number');
  const text = number
    ? number.closest<HTMLElement>('[data-cite]')?.dataset['cite']?.replace('#', number.text) + number.hash
    : datum?.value;
  if (text) void navigator.clipboard.writeText(text).then(() => say('copied'));

  if (element.id === 'compare')
    import('../proof/compare.ts').then(({ compare }) => compare(element)).catch(failed);
});
addEventListener('change', ({ target }) => {
  const field = target as HTMLInputElement;
  if (field.id === 'day') import('../history/choose.ts').then(({ choose }) => choose(field)).catch(failed);
});
