import type { Hit } from './query.ts';

/** How many words a card shows at most. */
const length = 28;

/** The words around the first match, with matches in `<mark>`. */
function excerpt(words: Hit['words']): DocumentFragment {
  const first = Math.max(
    0,
    words.findIndex(({ match }) => match),
  );
  const start = Math.max(0, Math.min(first - 6, words.length - length));
  const end = Math.min(words.length, start + length);
  const view = document.createDocumentFragment();
  if (start > 0) view.append('… ');
  for (const { text, match } of words.slice(start, end)) {
    if (match) view.append(Object.assign(document.createElement('mark'), { textContent: text }), ' ');
    else view.append(`${text} `);
  }
  if (end < words.length) view.append('…');
  return view;
}

/** A hit as a link: clause number and section, then its words. */
export function hitView(hit: Hit): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = hit.url;
  const heading = document.createElement('b');
  heading.textContent = `${hit.number} ${hit.section}`.trim();
  const words = document.createElement('span');
  words.append(excerpt(hit.words));
  link.append(heading, ' ', words);
  return link;
}
