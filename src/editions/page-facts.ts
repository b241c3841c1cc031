import type { Graph } from 'schema-dts';
import { strings } from '../i18n/index.ts';
import { site, urls } from '../tree/site.ts';
import type { Answer } from './answers.ts';
import type { Edition } from './edition.ts';
import { editionsInForceIn, sellersIn } from './editions.ts';
import { breadcrumbs, digitalDocument, publisher, questionsAndAnswers, webPage } from './structured-data.ts';
import { trailTo } from './trail.ts';

/** What a page is and shows. */
export interface Shown {
  lang: string;
  title: string;
  description: string;
  /** The edition whose text the page has, whole or in part. */
  edition?: Edition | undefined;
  answers?: readonly Answer[] | undefined;
}

/** All that the page at `path` (with the base) tells search engines in JSON-LD. */
export async function pageFacts(
  path: string,
  { lang, title, description, edition, answers = [] }: Shown,
): Promise<Graph> {
  // A page in a language that the texts do not have names the sellers as they write themselves.
  const isOurs = site.languages.includes(lang);
  const textLang = isOurs ? lang : site.sourceLanguage;
  const sellers = sellersIn(await editionsInForceIn(textLang));
  const trail = isOurs ? await trailTo(lang, path, await strings(lang)) : [];
  const page = urls.parse(path)?.page;
  // Other pages name the sellers by their identifiers: every byte counts on a slow phone.
  const hasSellers = page === 'home' || (edition && page !== 'section');
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...(hasSellers ? sellers.map((seller) => publisher(textLang, seller, site.support)) : []),
      {
        ...webPage(lang, path, { title, description, sellers, textLang }),
        ...(edition &&
          (page !== 'section' ? { mainEntity: digitalDocument(edition) } : { datePublished: edition.date })),
        ...(trail.length && { breadcrumb: breadcrumbs(trail) }),
      },
      ...(answers.length ? [questionsAndAnswers(answers)] : []),
    ],
  };
}
