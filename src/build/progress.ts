/** What a build tells the one who waits for it: how far it is, once it takes long, and where the time went at its end. */

import { isCi } from '../tree/environment.ts';

/** The parts of a build, in order, as its last line names them. */
const parts = { check: 'проверка', code: 'код сайта', pages: 'страницы', search: 'поиск', pdf: 'PDF' };
type Part = keyof typeof parts;

/** From when on a build tells how far it is, and how often it says so at most, in milliseconds. */
const [patience, pause] = [5000, 200];

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1).replace('.', ',');

let began = 0;
let last = 0;
let pages = 0;
const starts = new Map<Part, number>();

/** Only the line of a terminal can be written anew. */
const isShown = () => process.stderr.isTTY && !isCi;

function say(): void {
  const now = performance.now();
  if (now - began < patience || now - last < pause || !isShown()) return;
  last = now;
  const [part] = [...starts.keys()].slice(-1);
  process.stderr.write(
    `\r\x1b[K${part ? parts[part] : ''}${pages ? `, готово страниц: ${pages}` : ''} (${seconds(now - began)} с)`,
  );
}

/** A part of the build begins, and the one before it is over. */
export function begin(part: Part): void {
  if (part === 'check') {
    [began, last, pages] = [performance.now(), 0, 0];
    starts.clear();
  }
  starts.set(part, performance.now());
  say();
}

/** A page is made. */
export function pageMade(): void {
  if (pages === 0) begin('pages');
  pages += 1;
  say();
}

/** The last line of a build: what was made, how long it took and where the time went. */
export function summary(): string {
  const now = performance.now();
  if (last) process.stderr.write('\r\x1b[K');
  const all = [...starts];
  const each = all.map(([part, start], i) => `${parts[part]} ${seconds((all[i + 1]?.[1] ?? now) - start)}`);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return `Сайт собран за ${seconds(now - began)} с, страниц: ${pages} (${each.join('; ')}; память ${memory} МБ).`;
}
