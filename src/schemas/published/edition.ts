import { z } from 'astro/zod';
import { address, day, document, edition, inForce, language, revision, sha256 } from './fields.ts';

const oneOrMore = z.union([z.string(), z.array(z.string()).min(2)]).optional();

/** The parts of an address in the order in which the text states them. */
export const addressParts = z
  .object({
    postalCode: z.string().optional().describe('Postal code.'),
    country: z.string().optional().describe('Country, as written.'),
    region: z.string().optional().describe('Region, as written.'),
    city: z.string().optional().describe('City or village, as written.'),
    street: z.string().optional().describe('Street, house, flat.'),
  })
  .describe('Parts of the address; joined by commas they are the address.');

const seller = z
  .object({
    name: z.string().describe('Registered name without the legal form.'),
    iin: z.string().optional().describe('Identification number of a person (ИИН), 12 digits.'),
    bin: z.string().optional().describe('Identification number of a company (БИН), 12 digits.'),
    phone: oneOrMore.describe('Phone number, or several; absent if the text states none.'),
    email: oneOrMore.describe('E-mail address, or several; absent if the text states none.'),
    iban: oneOrMore.describe('Bank account (ISO 13616), or several; absent if the text states none.'),
    bic: oneOrMore.describe('Code of the bank (ISO 9362), or several; absent if the text states none.'),
    kbe: z.string().optional().describe('Code of the beneficiary (КБе); absent if the text states none.'),
    form: z.string().describe('Legal form as the text writes it: ИП, ЖК, ТОО, ЖШС.'),
    address: z.string().describe('Registered address in one line.'),
    addressParts: addressParts.optional(),
    director: z.string().optional().describe('Who acts for the company, as the text writes it.'),
    licence: z.string().optional().describe('Licence or notification of activity, as the text writes it.'),
  })
  .describe('A seller as on the day of the edition.');

const block = z
  .object({
    clause: z.string().nullable().describe('Number of the clause as readers see it; null for a heading.'),
    id: z
      .string()
      .nullable()
      .describe('Anchor of the clause, the same in every language; null for a heading.'),
    cited: z
      .string()
      .nullable()
      .optional()
      .describe('How a lawyer cites the clause. Only with typed numbers.'),
    address: address.nullable().describe('Permanent address of the clause; null for a heading.'),
    text: z.string().describe('Canonical text: one or several lines of the .txt file.'),
    words: z.string().optional().describe('The text without its typed number. Only with typed numbers.'),
  })
  .describe('A heading or a clause.');

const section = z
  .object({
    slug: z.string().describe('Name of the section, as in its address.'),
    number: z.int().min(1).describe('Position in the document.'),
    id: z.string().optional().describe('Anchor of the heading. Only with typed numbers.'),
    title: z.string().describe('Heading of the section.'),
    titleBy: z
      .enum(['seller', 'site'])
      .describe('Who wrote the heading: `site` is no part of the legal text.'),
    blocks: z.array(block).describe('Headings and clauses in reading order.'),
  })
  .describe('A section of the document.');

/** `/{lang}/{document}/editions/{date}.json`, and `{date}.rN.json` of each revision. */
export const editionJsonSchema = z
  .object({
    document,
    language,
    edition,
    revision,
    inForce,
    sealed: day.nullable().describe('Day on which this revision was published; null for a draft.'),
    sha256: sha256
      .nullable()
      .describe('SHA-256 of the canonical text, the bytes of the .txt file; null for a draft.'),
    address: address.describe('Page with this text: of the edition, or of the revision.'),
    title: z.string().describe('Title of the document.'),
    jurisdiction: z.string().describe('The country line under the title.'),
    note: z.string().nullable().describe('What changed with this edition, in words of this site.'),
    reason: z.string().nullable().describe('What this revision corrects and why; null for the first one.'),
    sellers: z.array(seller).describe('The sellers in the order of the text.'),
    sections: z.array(section).describe('The text, section by section.'),
  })
  .describe('One revision of an edition in one language, each clause with its permanent address.');

/** The data of an edition's JSON file. */
export type EditionJson = z.infer<typeof editionJsonSchema>;
