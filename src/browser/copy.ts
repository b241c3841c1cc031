/** Copying: a clause's citation, by clicking its number; a seller's detail, by the button after it. */

/** Copies whatever the clicked element stands for, if anything, and says how it went. */
export function copy(event: MouseEvent, element: HTMLElement, copied: () => void, failed: () => void): void {
  const number = element.closest<HTMLAnchorElement>('.number');
  const cite = number?.closest('article')?.dataset['cite'];
  const text = cite
    ? cite.replace('{}', number.dataset['cited'] ?? number.text) + number.hash
    : (element.closest('.copy') as { previousElementSibling: HTMLDataElement } | null)?.previousElementSibling
        .value;
  // With a modifier key the reader wants another tab or window, or the file.
  if (!text || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    if (number) {
      // The number links to the dated address. As the address is copied, the reader can stay on this page.
      event.preventDefault();
      location.hash = number.hash;
    }
    clipboard.writeText(text).then(copied, failed);
  }
  // Without a clipboard a number leads where it links to.
  else if (!number) failed();
}
