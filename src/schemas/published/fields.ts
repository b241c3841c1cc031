/** Fields that several published files have. Their descriptions are in English: programmers of any country read them. */
import { z } from 'astro/zod';

/** A day in Almaty, ISO 8601. */
export const day = z.string().meta({ format: 'date' });

/** A SHA-256 as `sha256sum` prints it. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe(
    'SHA-256 of the canonical text in this language: UTF-8 bytes of the .txt file, 64 lowercase hex digits.',
  );

/** An address on this site. */
export const address = z.url({ protocol: /^https$/ });

/** The code of a language. */
export const language = z
  .string()
  .regex(/^[a-z]{2}$/)
  .describe('Language of the texts, ISO 639-1.');

/** A value for each language. */
export const byLanguage = <Value extends z.ZodType>(value: Value) => z.record(language, value);

/** The folder of a document. */
export const document = z
  .string()
  .describe('Name of the document, as in its addresses. The same in every language; never reused.');

/** The date of an edition. */
export const edition = day.describe('Date of the edition, which is its name.');

/** The number of a revision. */
export const revision = z
  .int()
  .min(1)
  .describe(
    'Revision of the edition: 1 as first published, 2 and up with errors of this site corrected. Never changes the words of the seller.',
  );

/** The day of coming into force that a text states. */
export const inForce = day
  .nullable()
  .describe('Day of coming into force as the text states it; null if the text states none.');

const from = day.describe(
  'First day on which the edition is in force: the day stated in the text, otherwise the date of the edition.',
);

const until = day
  .nullable()
  .describe('Last day on which the edition is in force; null while no later edition is published.');

const sealed = day.describe(
  'Day on which this revision was published on this site and recorded in editions.log.',
);

/** The schema that a file names itself. */
export const schemaAddress = address.describe('Address of the JSON Schema of this file.');

/** What names an edition and places it in time. */
export const dated = { edition, revision, inForce, from, until, sealed };
