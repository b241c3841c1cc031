/** `llms.txt` (llmstxt.org): where a language model finds the texts in force, and how it cites them. */
import type { Strings } from '../i18n/ru.ts';
import { site, urls } from '../tree/site.ts';
import type { SealedEdition } from './edition.ts';

/** What the site has in one language. */
export interface Offer {
  t: Strings;
  lang: string;
  /** Whether there is a page of answers. */
  answers: boolean;
  /** The editions in force. */
  inForce: readonly SealedEdition[];
}

const item = (name: string, path: string, about: string) => `- [${name}](${urls.absolute(path)}): ${about}`;

const offered = ({ t, lang, answers, inForce }: Offer): string[] => [
  `\n## ${t.languageName}\n`,
  ...inForce.map(({ document, title, date, from, description }) =>
    item(
      `${title}, ${t.editionOf(date)}`,
      urls.editionFile(lang, document, date, 'md'),
      `${description} ${t['feed.from'](from)}`,
    ),
  ),
  ...(answers ? [item(t['answers.title'], urls.answers(lang), t['answers.lead'])] : []),
  item(t['machines.title'], urls.machines(lang), t['machines.description']),
  item('feed.xml', urls.feed(lang), t['machines.feedText']),
];

/** The text of the file. `offers`: the languages of the site, the sellers' own first; at least one. */
export function llmsTxt(offers: readonly [Offer, ...Offer[]]): string {
  const [{ t }] = offers;
  return `${[
    `# ${site.name}\n`,
    `> ${t['home.lead']}`,
    // Under the headings that follow, the format has lists only.
    ...offers.map((offer) => `\n${offer.t['llms.cite']}`),
    ...offers.flatMap(offered),
    '\n## JSON\n',
    item('merchant.json', urls.file('merchant.json'), t['machines.merchantText']),
    item('editions.json', urls.file('editions.json'), t['history.description'](site.name)),
  ].join('\n')}\n`;
}
