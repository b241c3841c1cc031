import { element, link } from './element.ts';
import { searchStrings } from '../../i18n/search/index.ts';
import type { ShownWord } from '../../search/excerpt.ts';
import type { Hit } from '../../search/hits.ts';

const marked = (words: ShownWord[]) =>
  words.flatMap(({ text, match }) => [match ? element('mark', text) : text, ' ']);

/** The name of the language of a result that is not in the reader's. */
export const language = (lang: string, readersLang: string): (Node | string)[] =>
  lang === readersLang ? [] : [' ', element('i', searchStrings[lang]?.languageName ?? lang)];

/** A hit as a link: its number, section and heading, then its text; also its document if there are several, and its language
 * when it is not the reader's. */
export function hitView(hit: Hit, readersLang: string): HTMLAnchorElement {
  const title = element('b', hit.number && `${hit.number} `, ...marked(hit.section));
  if (hit.heading) title.append(`· ${hit.heading}`);
  const made = link(hit.url, title);
  made.lang = hit.lang;
  if (hit.document) made.append(' ', element('i', hit.document));
  made.append(...language(hit.lang, readersLang), ' ', element('span', ...marked(hit.text)));
  return made;
}

/** The clauses of a hit that is a whole section, as links. */
export function underView({ under, lang }: Hit): HTMLElement[] {
  if (!under.length) return [];
  const list = element(
    'ul',
    ...under.map(({ url, number, text }) => element('li', link(url, element('b', number), ` ${text}`))),
  );
  list.lang = lang;
  return [list];
}
