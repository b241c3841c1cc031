/** Copying: a clause's citation, by clicking its number; a seller's detail, by the button after it. */

/** Copies whatever the clicked element stands for, if anything, then calls `done`. */
export function copy(event: Event, element: HTMLElement, done: () => void): void {
  const number = element.closest<HTMLAnchorElement>('.number');
  const citation = number?.closest('article')?.dataset['cite']?.replaceAll('{}', number.text);
  const datum = element.closest('.copy')?.previousElementSibling as HTMLDataElement | null;
  const text = citation ?? datum?.value;
  if (number && citation) {
    // The number links to the dated address. Now that the address is copied, the reader can stay on this page.
    event.preventDefault();
    location.hash = number.hash;
  }
  if (text) void navigator.clipboard.writeText(text).then(done);
}
