import { z } from 'astro/zod';
import { address, byLanguage, dated, document, sha256 } from './fields.ts';

/** `/editions.json`. */
export const editionsSchema = z
  .array(
    z
      .object({
        document,
        ...dated,
        languages: byLanguage(
          z.object({
            note: z.string().nullable().describe('What changed with the edition, in words of this site.'),
            reason: z.string().nullable().describe('What the revision corrects; null for the first one.'),
            sha256,
            page: address.describe('The page: of the edition in its last revision, or of a revision.'),
            text: address.describe('Canonical text, whose bytes give the SHA-256.'),
            markdown: address.describe('The text as Markdown.'),
            json: address.describe('The text as JSON, described by edition.schema.json.'),
          }),
        ).describe('The texts, by language.'),
      })
      .describe('An address of an edition: the one that shows its last revision, or that of one revision.'),
  )
  .describe('All editions and revisions of all documents, newest first within a document.');

/** The data of `editions.json`. */
export type EditionsJson = z.infer<typeof editionsSchema>;
