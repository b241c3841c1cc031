import { searchStrings } from '../../i18n/search/index.ts';
import type { ShownWord } from '../../search/excerpt.ts';
import type { Hit } from '../../search/query.ts';

/** The most words a card shows, and how many of them come before the first match. */
const shownLength = 28;
const shownBefore = 6;

const element = (name: string, ...content: (Node | string)[]) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

const marked = (words: ShownWord[]) =>
  words.flatMap(({ text, match }) => [match ? element('mark', text) : text, ' ']);

/** The words around the first match. */
function excerpt(words: ShownWord[]): (Node | string)[] {
  const first = Math.max(
    0,
    words.findIndex(({ match }) => match),
  );
  const start = Math.max(0, Math.min(first - shownBefore, words.length - shownLength));
  const end = Math.min(words.length, start + shownLength);
  return [start > 0 ? '… ' : '', ...marked(words.slice(start, end)), end < words.length ? '…' : ''];
}

/** A hit as a link: its number, section and heading, then an excerpt; also its document if there are several, and its language
 * when it is not the reader's. */
export function hitView(hit: Hit, readersLang: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = hit.url;
  link.lang = hit.lang;
  const title = element('b', hit.number && `${hit.number} `, ...marked(hit.section));
  if (hit.heading) title.append(`· ${hit.heading}`);
  link.append(title);
  if (hit.document) link.append(' ', element('i', hit.document));
  if (hit.lang !== readersLang)
    link.append(' ', element('i', searchStrings[hit.lang]?.languageName ?? hit.lang));
  link.append(' ', element('span', ...excerpt(hit.text)));
  return link;
}
