/** Copying: a clause's citation, by clicking its number; a seller's detail, by the button after it. */

/** Copies whatever the clicked element stands for, if anything, and says how it went. */
export function copy(event: MouseEvent, copied: () => void, failed: () => void): void {
  const element = event.target as HTMLElement;
  const number = element.closest<HTMLAnchorElement>('.number');
  const cite = number?.closest('article')?.dataset['cite'];
  const text = cite
    ? cite.replace('{}', number.dataset['cited'] ?? number.text) + number.hash
    : (element.closest('.copy')?.previousElementSibling as HTMLDataElement | null)?.value;
  // With a modifier key the reader wants another tab or window, or the file.
  if (!text || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (number && clipboard) {
    // The number links to the dated address. Now that the address is copied, the reader can stay on this page.
    event.preventDefault();
    location.hash = number.hash;
  }
  // Without a clipboard a number leads where it links to.
  if (clipboard) clipboard.writeText(text).then(copied, failed);
  else if (!number) failed();
}
