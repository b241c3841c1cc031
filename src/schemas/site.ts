import { z } from 'astro/zod';
import { line } from './text.ts';

/** `content/site.yaml`: what is true of the whole site, whatever the document or edition. */
export const siteSchema = z
  .strictObject({
    /** Name of the service as the seller writes it. */
    name: line,
    /** Address of the web application whose payment terms these are. */
    app: z.url({ protocol: /^https$/, error: 'нужен адрес, который начинается с https://' }),
    /** Scheme and host where this site is published, without a slash at the end. */
    origin: z
      .string()
      .regex(/^https:\/\/[a-z0-9.-]+$/, 'нужен адрес вида https://example.kz, без косой черты в конце'),
    /** Path under which the site is published: `/`, or `/docs/` with a slash at both ends. */
    base: z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'путь начинается и кончается косой чертой: / или /docs/'),
    /** ISO 639-1 codes, in the order in which they are offered. */
    languages: z.array(z.string().regex(/^[a-z]{2}$/, 'код языка — две буквы, например kk')).min(1),
    /** The language in which the seller wrote; the others are translations made by this site. */
    sourceLanguage: z.string(),
    /** E-mail of the seller's support, as it stands in the text. */
    support: z.email({ error: 'это не адрес электронной почты' }),
    /** Those who process payments, as the texts name them. */
    providers: z.array(
      z.strictObject({
        /** Trade name. */
        name: line,
        /** Name of the company without its legal form, when the text states it. */
        company: line.optional(),
        /** The page for questions on a payment, when the text states it. */
        support: z
          .url({ protocol: /^https$/, error: 'нужен адрес, который начинается с https://' })
          .optional(),
      }),
    ),
    /** Address of the repository with these texts on GitHub; pages link to it for a correction. Absent: no such link. */
    repository: z
      .string()
      .regex(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/, 'нужен адрес вида https://github.com/имя/проект')
      .optional(),
  })
  .refine((site) => site.languages.includes(site.sourceLanguage), {
    path: ['sourceLanguage'],
    error: 'этого языка нет в списке languages',
  });

/** The parsed `content/site.yaml`. */
export type Site = z.infer<typeof siteSchema>;
