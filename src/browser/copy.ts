/**
 * Copying: a clause's citation, by clicking its number; a seller's detail or all of them, by the button after it. Where
 * the browser does not let the page copy, the text is selected for the reader to copy.
 */
import { copyingStrings } from '../i18n/copying/index.ts';

/** How long the page says how it went, in milliseconds; a failure must leave time to read and to copy. */
const durations = { copied: 3000, selected: 10_000 };

/** What a button copies: the value before it or, of several rows, their lines as the author broke them. */
const textBefore = (before: HTMLElement): string =>
  before instanceof HTMLDataElement ? before.value : before.textContent.trim();

/** The citation of a clause, by the link that is its number. */
const citation = (number: HTMLAnchorElement, cite: string): string =>
  cite.replace('{}', number.dataset['cited'] ?? number.text) + number.hash;

let timer: number | undefined;
let marked: HTMLElement | undefined;

/** Says how it went and marks the element for as long. */
function say(element: HTMLElement, said: keyof typeof durations): void {
  const toast = document.querySelector<HTMLElement>('.toast');
  if (!toast) return;
  const clear = () => {
    toast.textContent = '';
    delete marked?.dataset['said'];
  };
  clearTimeout(timer);
  clear();
  toast.textContent =
    (said === 'copied' ? toast.dataset['copied'] : copyingStrings[document.documentElement.lang]?.[said]) ??
    '';
  element.dataset['said'] = said;
  marked = element;
  timer = window.setTimeout(clear, durations[said]);
}

/** Copies what a clicked number or button stands for. */
export async function copy(element: HTMLElement): Promise<void> {
  const cite = element.closest('article')?.dataset['cite'];
  const before = element.previousElementSibling as HTMLElement;
  const isNumber = element instanceof HTMLAnchorElement;
  // The number links to the dated address. As that is copied, the reader can stay on this page.
  if (isNumber) location.hash = element.hash;
  try {
    await navigator.clipboard.writeText(isNumber ? citation(element, cite ?? '') : textBefore(before));
    say(element, 'copied');
  } catch {
    // Absent from pages without a secure address, forbidden by the reader, or the page does not have the focus.
    getSelection()?.selectAllChildren((isNumber ? element.closest('[id]') : before) ?? element);
    say(element, 'selected');
  }
}
