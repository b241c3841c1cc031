import { z } from 'astro/zod';
import { address, byLanguage } from './fields.ts';

/** A demand of the checklist in `merchant.json`. */
export const publishedDemand = z
  .object({
    id: z.string().describe('Name of the demand. Never reused.'),
    severity: z.enum(['must', 'should']).describe('Whether payment providers require or advise it.'),
    status: z
      .enum(['satisfied', 'partial', 'missing', 'conflict', 'not-applicable', 'unconfirmed'])
      .describe('How it is met; unconfirmed: the text has changed since a person judged it.'),
    decidedBy: z
      .enum(['rule', 'person'])
      .describe('Whether a program of this site decided that, or a person.'),
    sources: z.array(z.url()).describe('Where payment providers and laws demand it.'),
    languages: byLanguage(
      z.object({
        demand: z.string().describe('The demand in a line, in the words of this site.'),
        note: z.string().nullable().describe('What was found; null if there is nothing to add.'),
        evidence: z
          .array(
            z.object({
              name: z.string().describe('The clause or page as readers know it.'),
              address: address.describe('Its address, of a clause the permanent one.'),
            }),
          )
          .describe('What shows it, the most important first.'),
      }),
    ).describe('The demand, by language of the checklist.'),
  })
  .describe('A demand of payment providers and how this site meets it.');
