import { z } from 'astro/zod';
import { address, byLanguage, dated, document, sha256 } from './fields.ts';

const publishedEdition = z
  .object({
    ...dated,
    status: z.enum(['in force', 'future', 'superseded']).describe('On the day of this build.'),
    languages: byLanguage(
      z.object({
        sha256,
        address: address.describe('Permanent address of this revision.'),
        text: address.describe('Canonical text, whose bytes give the SHA-256.'),
        json: address.describe('The text as JSON, described by edition.schema.json.'),
      }),
    ).describe('The texts, by language.'),
  })
  .describe('An edition in its last revision.');

/** A document of `merchant.json`. */
export const publishedDocument = z
  .object({
    document,
    languages: byLanguage(
      z.object({
        title: z.string().describe('Title of the document.'),
        address: address.describe('Page with the edition in force.'),
        current: address.describe('What to store at payment, described by current.schema.json.'),
      }),
    ).describe('The document in the languages in which it is in force.'),
    editions: z.array(publishedEdition).describe('All editions, newest first.'),
  })
  .describe('A document.');

/** An answer of `merchant.json`. */
export const publishedAnswer = z
  .object({
    id: z.string().describe('Name of the answer, the anchor on the page of answers. Never reused.'),
    languages: byLanguage(
      z.object({
        question: z.string().describe('The question as people ask it.'),
        answer: z.string().describe('The answer of this site. It explains the terms and is no part of them.'),
        clauses: z
          .array(
            z.object({
              document,
              section: z.string().describe('Name of the section, as in its address.'),
              id: z.string().describe('Anchor of the clause, the same in every language.'),
              name: z.string().describe('The clause as readers know it.'),
              address: address.describe('Permanent address of the clause.'),
            }),
          )
          .describe('Clauses it rests on, the most important first; empty if the texts do not say.'),
        whom: z
          .array(z.enum(['support', 'bank', 'processor']))
          .describe('Whom to ask; empty if the texts say it all.'),
      }),
    ).describe('The answer, by language.'),
  })
  .describe('An answer of this site.');
