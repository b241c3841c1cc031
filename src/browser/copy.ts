/** Copying: the citation of a clause, by its number; a datum of a seller, by the button after it. */

/** Copies what the clicked element stands for, if anything, and then calls `done`. */
export function copy(event: Event, element: HTMLElement, done: () => void): void {
  const number = element.closest<HTMLAnchorElement>('.number');
  const citation = number?.closest('article')?.dataset['cite']?.replaceAll('{}', number.text);
  const datum = element.closest('.copy')?.previousElementSibling as HTMLDataElement | null;
  const text = citation ?? datum?.value;
  if (number && citation) {
    // A number leads to the dated address. Once that is copied, the reader may stay.
    event.preventDefault();
    location.hash = number.hash;
  }
  if (text) void navigator.clipboard.writeText(text).then(done);
}
