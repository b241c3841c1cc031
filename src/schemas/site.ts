import { z } from 'astro/zod';
import { contact } from './contact.ts';
import { sectionKind } from './document.ts';
import { bin, email, language, line, slug, textFaults, unique, webAddress } from './text.ts';

/**
 * The site's own words that a merchant may put in his own way, by their keys in `src/i18n/`. What follows a colon in
 * `search.hint`, with commas between, are queries to try: «Например: отказ, реквизиты».
 */
const wordKeys = [
  'chooser.title',
  'home.title',
  'home.lead',
  'home.refused',
  'home.refusedHint',
  'search.label',
  'search.hint',
  'search.description',
] as const;

const perSiteLanguage = z.record(language, line);

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
    /** The address of the service itself, when the texts state it. */
    app: webAddress.optional(),
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
    /** Further languages of the checklist for reviewers, and of nothing else: `en`. */
    reportLanguages: z
      .array(z.literal('en', { error: 'список проверки, кроме языков сайта, есть только на английском: en' }))
      .refine(unique, 'язык назван дважды')
      .optional(),
    /** The language the seller wrote in; the other languages are translations made by this site. */
    sourceLanguage: z.string(),
    /** The e-mail address of the support: a short way to write the first contact of kind `email`. */
    support: email.optional(),
    /** The payment processors, as the texts name them. */
    providers: z
      .array(
        z.strictObject({
          /** Trade name. */
          name: line,
          /** The company's name without its legal form, when the text states it. */
          company: line.optional(),
          /** The company's identification number, when the text states it. */
          bin: bin.optional(),
          /** The page for questions about a payment, when the text states it. */
          support: webAddress.optional(),
        }),
      )
      .optional(),
    /** Ways to reach the service, which are ours: the texts may state them and need not. */
    contacts: z.array(contact).optional(),
    /** Other addresses that the texts may lead to: laws, applications, pages of a bank. */
    links: z.array(webAddress).optional(),
    /** The kinds of sections by their folder names, for editions whose `document.yaml` names none. */
    kinds: z.record(slug, sectionKind).optional(),
    /** What this site calls its texts and itself; what is absent here, in a language or in all, is said in general words. */
    words: z
      .strictObject(
        Object.fromEntries(wordKeys.map((key) => [key, perSiteLanguage.optional()])) as Record<
          (typeof wordKeys)[number],
          z.ZodOptional<typeof perSiteLanguage>
        >,
      )
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
  })
  .refine(
    ({ languages, reportLanguages = [] }) => !reportLanguages.some((each) => languages.includes(each)),
    {
      path: ['reportLanguages'],
      error: 'этот язык уже стоит в languages',
    },
  )
  .refine(({ support, contacts = [] }) => support ?? contacts.some(({ kind }) => kind === 'email'), {
    path: ['contacts'],
    error: 'нужна хотя бы одна почта: «- kind: email» и под ним «value: …»',
  })
  .superRefine(({ languages, contacts = [] }, context) => {
    const report = (path: PropertyKey[], messages: readonly string[]) => {
      for (const message of messages) context.addIssue({ code: 'custom', path, message });
    };
    contacts.forEach(({ label, hours }, i) => {
      if (label) report(['contacts', i, 'label'], textFaults(label, languages));
      if (hours) report(['contacts', i, 'hours'], textFaults(hours, languages));
    });
  });

/** The parsed `content/site.yaml`. */
export type Site = z.infer<typeof siteSchema>;
