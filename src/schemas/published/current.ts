import { z } from 'astro/zod';
import { address, dated, document, language, schemaAddress, sha256 } from './fields.ts';

/** `/{lang}/{document}/current.json`: what an application stores when a customer pays. */
export const currentSchema = z
  .object({
    $schema: schemaAddress,
    document,
    language,
    title: z.string().describe('Title of the document.'),
    ...dated,
    sha256,
    address: address.describe(
      'Permanent address of this revision. It always shows the same words, also after a correction or a new edition.',
    ),
    text: address.describe('Canonical text of this revision, whose bytes give the SHA-256.'),
  })
  .describe('The edition of a document that is in force today, in one language.');

/** The data of a `current.json`. */
export type CurrentJson = z.infer<typeof currentSchema>;
