/** Copies the list for the seller and says beside the button how it went. */
const button = document.querySelector<HTMLButtonElement>('#copy-letter');
const letter = document.querySelector<HTMLElement>('#letter');

button?.addEventListener('click', () => {
  const say = (words: string | undefined) => () => {
    const status = button.nextElementSibling;
    if (status) status.textContent = words ?? '';
  };
  const lines = Array.from(letter?.children ?? [], ({ textContent }) => textContent);
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const failed = say(button.dataset['failed']);
  if (!clipboard) failed();
  else clipboard.writeText(lines.join('\n')).then(say(button.dataset['copied']), failed);
});
