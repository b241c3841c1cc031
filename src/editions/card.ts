/**
 * A seller's card for an address book: vCard 3.0 (RFC 2426). Not 4.0, because the importer of Android's own address book
 * tries 2.1 and 3.0 only.
 */
import { isPerson, type Seller } from '../domain/seller.ts';
import type { Strings } from '../i18n/ru.ts';

/** The longest line in octets, without its end. */
const longest = 75;

/** Text as a value, or as one part of a value that has several. */
const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');

/** A line folded between characters, so that each of its parts is valid UTF-8. A part after the first begins with a space. */
function folded(line: string): string {
  let [text, length] = ['', 0];
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (length + octets > longest) [text, length] = [`${text}\r\n `, 1];
    text += character;
    length += octets;
  }
  return `${text}\r\n`;
}

/** The seven parts of an address. One that is not in parts stands where phones show the street. */
function addressParts({ address, addressParts: parts }: Seller): string[] {
  if (!parts) return ['', '', address, '', '', '', ''];
  const { street = '', city = '', region = '', postalCode = '', country = '' } = parts;
  return ['', '', street, city, region, postalCode, country];
}

/** What a card has besides the seller's own data. */
export interface CardSource {
  /** Addresses and phones of the service, after those of the seller. */
  emails: readonly string[];
  phones: readonly string[];
  /** The page with the requisites, absolute. */
  page: string;
}

/** The card of a seller. `t`: the words of its language. */
export function card(seller: Seller, { emails, phones, page }: CardSource, t: Strings): string {
  const { name, fullName, identifier } = seller;
  const person = isPerson(seller);
  const lines: [property: string, ...parts: string[]][] = [
    ['VERSION', '3.0'],
    // A person's name is not divided: nobody told us which word is the family's. Companies have an empty one.
    ['N', person ? name : '', '', '', '', ''],
    ['FN', fullName],
    ...(person
      ? []
      : ([
          ['ORG', fullName],
          ['X-ABShowAs', 'COMPANY'],
        ] as [string, string][])),
    ['ADR;TYPE=WORK', ...addressParts(seller)],
    ...[...new Set([...seller.phones, ...phones])].map((phone): [string, string] => [
      'TEL;TYPE=WORK,VOICE',
      phone,
    ]),
    ...[...new Set([...seller.emails, ...emails])].map((email): [string, string] => [
      'EMAIL;TYPE=INTERNET',
      email,
    ]),
    ['URL', page],
    ['NOTE', `${t[identifier.kind]} ${identifier.value}`],
  ];
  const text = lines.map(([property, ...parts]) => folded(`${property}:${parts.map(escaped).join(';')}`));
  return ['BEGIN:VCARD\r\n', ...text, 'END:VCARD\r\n'].join('');
}
