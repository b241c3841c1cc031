import { z } from 'astro/zod';
import { isKazakhPhone } from '../domain/contacts.ts';
import { line, unique } from './text.ts';

const origin = z
  .string()
  .regex(/^https:\/\/[a-z0-9.-]+$/, 'нужен адрес вида https://example.kz, без косой черты в конце');
const base = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*$/, 'путь начинается и кончается косой чертой: / или /docs/');

/** `content/site.yaml`: facts about the whole site, independent of document and edition. */
export const siteSchema = z
  .strictObject({
    /** The name of the service, as the seller writes it. */
    name: line,
    /** The address of the web application whose payment terms these are. */
    app: z.url({ protocol: /^https$/, error: 'нужен адрес, который начинается с https://' }),
    /** Scheme and host where this site is published, without a trailing slash. */
    origin,
    /** The path under which the site is published: `/`, or `/docs/` with a slash at both ends. */
    base,
    /** Where this site was published before; the old server redirects each address to the same page here. */
    formerly: z.array(z.strictObject({ origin, base })).optional(),
    /** ISO 639-1 codes, in the order in which readers see the languages. */
    languages: z
      .array(z.string().regex(/^[a-z]{2}$/, 'код языка — две буквы, например kk'))
      .min(1)
      .refine(unique, 'язык назван дважды'),
    /** The language the seller wrote in; the other languages are translations made by this site. */
    sourceLanguage: z.string(),
    /** The e-mail address of the seller's support, as given in the text. */
    support: z.email({ error: 'это не адрес электронной почты' }),
    /** The payment processors, as the texts name them. */
    providers: z.array(
      z.strictObject({
        /** Trade name. */
        name: line,
        /** The company's name without its legal form, when the text states it. */
        company: line.optional(),
        /** The page for questions about a payment, when the text states it. */
        support: z
          .url({ protocol: /^https$/, error: 'нужен адрес, который начинается с https://' })
          .optional(),
      }),
    ),
    /** Other ways to reach the service or the sellers that the texts may name. */
    contacts: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('email'),
            value: z.email({ error: 'это не адрес электронной почты' }),
          }),
          z.strictObject({
            kind: z.literal('phone'),
            value: z
              .string({ error: 'телефон пишется в кавычках: "+7 701 123 45 67"' })
              .refine(
                isKazakhPhone,
                'такого телефона в Казахстане быть не может; он пишется как "+7 701 123 45 67"',
              ),
          }),
        ]),
      )
      .optional(),
    /** Other addresses that the texts may lead to: laws, applications, pages of a bank. */
    links: z
      .array(z.url({ protocol: /^https$/, error: 'нужен адрес, который начинается с https://' }))
      .optional(),
    /**
     * The address of the GitHub repository with these texts, which pages link to for corrections. When absent, there is
     * no such link.
     */
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
