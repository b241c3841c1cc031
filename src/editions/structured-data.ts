/** What pages tell search engines in JSON-LD (schema.org). */
import type {
  BreadcrumbList,
  DigitalDocument,
  FAQPage,
  Organization,
  Person,
  PostalAddress,
  WebPage,
} from 'schema-dts';
import { isPerson, type Seller } from '../domain/seller.ts';
import { revisionName } from '../domain/edition-name.ts';
import { site, urls } from '../tree/site.ts';
import type { Answer } from './answers.ts';
import type { Edition } from './edition.ts';
import type { Step } from './trail.ts';

/** What is known of some properties. */
type Known<Properties> = { [Key in keyof Properties]?: Exclude<Properties[Key], undefined> };

const known = <Properties extends object>(properties: Properties): Known<Properties> =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as Known<Properties>;

/** schema.org names the parts of an address in its own way. */
const postalAddress = ({ addressParts, address }: Seller): PostalAddress | string =>
  addressParts === undefined
    ? address
    : {
        '@type': 'PostalAddress',
        ...known({
          postalCode: addressParts.postalCode,
          addressCountry: addressParts.country,
          addressRegion: addressParts.region,
          addressLocality: addressParts.city,
          streetAddress: addressParts.street,
        }),
      };

/** The identifier of a seller in the data of every page: the home page, which has all of the seller's data, and a name. */
const publisherId = (lang: string, { identifier }: Seller): string =>
  `${urls.absolute(urls.home(lang))}#${identifier.value}`;

/** A seller as its legal form says, with `support` as the e-mail address if the seller's data have none. */
export const publisher = (lang: string, seller: Seller, support: string): Organization | Person => ({
  '@type': isPerson(seller) ? 'Person' : 'Organization',
  '@id': publisherId(lang, seller),
  name: seller.fullName,
  identifier: {
    '@type': 'PropertyValue',
    propertyID: seller.identifier.kind.toUpperCase(),
    value: seller.identifier.value,
  },
  address: postalAddress(seller),
  email: seller.emails[0] ?? support,
  ...known({ telephone: seller.phones[0] }),
});

/** The text of an edition, at the address where it never changes; a draft has no such address and no version. */
export const digitalDocument = ({
  lang,
  document,
  title,
  date,
  revision,
  seal,
}: Edition): DigitalDocument => {
  const name = revisionName({ date, revision });
  return {
    '@type': 'DigitalDocument',
    name: title,
    dateCreated: date,
    ...(seal && {
      version: name,
      url: urls.absolute(urls.edition(lang, document, name)),
      datePublished: seal.day,
    }),
  };
};

/** The way from the home page to a page. The page itself may be left out, as search engines say, and costs bytes. */
export const breadcrumbs = (trail: readonly Step[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(([name, path], i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: urls.absolute(path),
  })),
});

/** A page of the site, by its path. */
export const webPage = (
  lang: string,
  path: string,
  {
    title,
    description,
    sellers,
    textLang,
  }: {
    title: string;
    description: string;
    sellers: readonly Seller[];
    /** The language of the home page with the sellers' data. */
    textLang: string;
  },
): WebPage => ({
  '@type': 'WebPage',
  url: urls.absolute(path),
  name: title,
  description,
  inLanguage: lang,
  isPartOf: { '@type': 'WebSite', name: site.name, url: urls.absolute(urls.chooser()) },
  ...(sellers.length && { publisher: sellers.map((seller) => ({ '@id': publisherId(textLang, seller) })) }),
});

/** The answers that a page shows. */
export const questionsAndAnswers = (answers: readonly Pick<Answer, 'question' | 'answer'>[]): FAQPage => ({
  '@type': 'FAQPage',
  mainEntity: answers.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  })),
});
