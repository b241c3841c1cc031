/** What pages tell search engines in JSON-LD (schema.org). */
import type { Answer } from './answers.ts';
import type { Seller } from '../domain/seller.ts';

/** schema.org names the parts of an address in its own way. */
const postalAddress = ({ addressParts, address }: Seller) =>
  addressParts === undefined
    ? address
    : {
        '@type': 'PostalAddress',
        postalCode: addressParts.postalCode,
        addressCountry: addressParts.country,
        addressRegion: addressParts.region,
        addressLocality: addressParts.city,
        streetAddress: addressParts.street,
      };

/** The identifier of a seller within the data of a page. */
export const organizationId = ({ identifier }: Seller): string => `#${identifier.value}`;

/** A seller, with `support` as the e-mail address if the seller's data have none. JSON leaves out undefined values. */
export const organization = (seller: Seller, support: string) => ({
  '@type': 'Organization',
  '@id': organizationId(seller),
  name: seller.fullName,
  identifier: {
    '@type': 'PropertyValue',
    propertyID: seller.identifier.kind.toUpperCase(),
    value: seller.identifier.value,
  },
  address: postalAddress(seller),
  email: seller.emails[0] ?? support,
  telephone: seller.phones[0],
});

/** The answers that a page shows. */
export const questionsAndAnswers = (answers: readonly Pick<Answer, 'question' | 'answer'>[]) => ({
  '@type': 'FAQPage',
  mainEntity: answers.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  })),
});
