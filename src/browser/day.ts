/**
 * The payment date on the page of all editions: marks the edition that applies on that day and says so in a sentence to
 * cite. The day stands in the address, so that the answer can be sent.
 */
import { digits, isDate } from '../domain/dates.ts';

/** The words for the answer, which the page keeps at the place of the answer. */
type Words = Record<'at' | 'none' | 'wrong' | 'copy', string>;

/** The day that the address asks for, until the page has answered. */
let asked = new URLSearchParams(location.search).get('day');

/** Whether an edition in the list applies on a day. ISO dates such as `2026-03-10` sort as text. */
const countsOn = (day: string) => (entry: HTMLElement) =>
  (entry.dataset['from'] ?? '') <= day && day <= (entry.dataset['until'] ?? '9999');

/** The sentence to cite: its words lead to the entry, and the button after it copies it. */
function sentence(day: string, entry: HTMLElement, { at, copy }: Words): Node[] {
  const link = document.createElement('a');
  link.href = `#${entry.id}`;
  link.textContent = entry.dataset['cite'] ?? '';
  const whole = document.createElement('data');
  whole.append(at.replace('{}', digits(day)), ' ', link, `, ${entry.dataset['address'] ?? ''}`);
  whole.value = whole.textContent;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = copy;
  return [whole, button];
}

/** Answers for the day in the field or, at first, in the address. */
export function act(field: HTMLElement): void {
  const input = field as HTMLInputElement;
  const day = asked ?? input.value;
  // A field for dates stays empty when it is given what is no day.
  if (asked === null) history.replaceState(null, '', day ? `?day=${day}` : location.pathname + location.hash);
  else input.value = asked;
  asked = null;

  const status = document.querySelector<HTMLElement>('#chosen');
  const entries = [...document.querySelectorAll<HTMLElement>('.editions > li')];
  for (const each of entries) each.removeAttribute('aria-current');
  status?.replaceChildren();
  if (!status || !day) return;
  const words = status.dataset as Words;
  const entry = entries.find(countsOn(day));
  if (!isDate(day)) status.append(words.wrong);
  else if (!entry) status.append(`${digits(day)}: ${words.none}`);
  else {
    entry.setAttribute('aria-current', 'true');
    status.append(...sentence(day, entry, words));
  }
}
