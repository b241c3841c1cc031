/** The payment date on the history page: marks the edition that applies on that day and links to it. */

/** Whether an edition in the list applies on a day. ISO dates such as `2026-03-10` sort as text. */
const countsOn = (day: string) => (entry: HTMLElement) =>
  (entry.dataset['from'] ?? '') <= day && day <= (entry.dataset['until'] ?? '9999');

/** Marks the edition that applies on the day in the field, and links to it. */
export function act(field: HTMLElement): void {
  const { value: day } = field as HTMLInputElement;
  const status = document.querySelector<HTMLElement>('#chosen');
  const entries = [...document.querySelectorAll<HTMLElement>('.editions > li')];
  for (const entry of entries) entry.removeAttribute('aria-current');
  status?.replaceChildren();
  if (!day) return;
  const entry = entries.find(countsOn(day));
  entry?.setAttribute('aria-current', 'true');
  const link = document.createElement('a');
  link.href = `#${entry?.id ?? ''}`;
  link.textContent = entry?.querySelector('h2')?.textContent.trim() ?? '';
  const date = day.split('-').reverse().join('.');
  status?.append(`${date}: `, entry ? link : (status.dataset['none'] ?? ''));
}
