import { z } from 'astro/zod';
import { addressParts } from './edition.ts';
import { address, byLanguage, language, schemaAddress } from './fields.ts';
import { publishedDemand } from './merchant-checklist.ts';
import { publishedAnswer, publishedDocument } from './merchant-texts.ts';

const strings = z.array(z.string());
const texts = byLanguage(z.string());

const seller = z
  .object({
    identifier: z
      .object({
        kind: z.enum(['iin', 'bin']).describe('`iin` for a person, `bin` for a company.'),
        value: z.string().describe('12 digits.'),
      })
      .describe('Identification number in Kazakhstan.'),
    isPerson: z.boolean().describe('Whether the legal form is that of a person (ИП), not of a company.'),
    phones: strings.describe('Phone numbers; empty, like the lists below, if the texts state none.'),
    emails: strings.describe('E-mail addresses.'),
    ibans: strings.describe('Bank accounts (ISO 13616).'),
    bics: strings.describe('Codes of the banks (ISO 9362).'),
    kbe: z.string().nullable().describe('Code of the beneficiary (КБе); null if the texts state none.'),
    documents: strings.describe('Names of the documents in force that name this seller.'),
    languages: byLanguage(
      z.object({
        fullName: z.string().describe('Name and legal form in the order of the language.'),
        form: z.string().describe('Legal form.'),
        name: z.string().describe('Registered name.'),
        address: z.string().describe('Registered address in one line.'),
        addressParts: addressParts
          .nullable()
          .describe('Parts of the address; null if it is known as a line.'),
        director: z.string().nullable().describe('Who acts for the company; null if the texts do not say.'),
        licence: z.string().nullable().describe('Licence or notification; null if the texts do not say.'),
      }),
    ).describe('What differs between languages.'),
  })
  .describe('A seller as in the editions in force.');

const contact = z
  .object({
    kind: z.enum(['email', 'phone', 'messenger', 'page']).describe('What it is.'),
    value: z.string().describe('E-mail address, phone number, or address of the chat or page.'),
    label: texts.nullable().describe('What it is for; null if that was not said.'),
    hours: texts.nullable().describe('When it answers; null if that was not said.'),
  })
  .describe('A way to reach the service.');

const provider = z
  .object({
    name: z.string().describe('Trade name.'),
    company: z.string().nullable().describe('Name of the company; null if the texts do not state it.'),
    bin: z.string().nullable().describe('Its identification number; null if the texts do not state it.'),
    support: z.string().nullable().describe('Page for questions; null if the texts do not state it.'),
  })
  .describe('A payment processor that the texts name.');

/** `/merchant.json`. */
export const merchantSchema = z
  .object({
    $schema: schemaAddress,
    name: z.string().describe('Name of the service, as the sellers write it.'),
    app: z.string().nullable().describe('Address of the service; null if the texts do not state it.'),
    address: address.describe('Address of this site.'),
    log: address.describe('The log of all publications, a chain of hashes.'),
    languages: z.array(language).describe('Languages in which documents are in force.'),
    sourceLanguage: language.describe('Language of the sellers; the others are translations by this site.'),
    contacts: z.array(contact).describe('Ways to reach the service, the support first.'),
    providers: z.array(provider).describe('Payment processors.'),
    sellers: z.array(seller).describe('Sellers of the editions in force.'),
    documents: z.array(publishedDocument).describe('All documents.'),
    checklist: z
      .array(publishedDemand)
      .describe(
        'What payment providers demand, and how this site meets it; empty if nobody has judged that.',
      ),
    answers: z.array(publishedAnswer).describe('Answers confirmed for the texts in force, commonest first.'),
  })
  .describe('Who sells, how to reach them, and under which terms: all facts of this site for programs.');

/** The data of `merchant.json`. */
export type MerchantJson = z.infer<typeof merchantSchema>;
