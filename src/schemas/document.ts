import { z } from 'astro/zod';
import { reservedSlugs } from '../domain/urls.ts';
import { itemOr, line, perLanguage, slug, unique, type Languages } from './text.ts';

/** What a section's page has besides the text: `requisites` the contacts; `refusals` a link from the home page. */
export const sectionKind = z.enum(['requisites', 'refusals'], {
  error: 'вид раздела — requisites (реквизиты) или refusals (причины отказа)',
});

/** A kind of section. */
export type SectionKind = z.infer<typeof sectionKind>;

const sectionSlug = slug.refine((name) => !reservedSlugs.includes(name), 'это слово занято адресом сайта');

/** `document.yaml`: a legal document with its own title; the text of its sections is in other files. */
export const documentSchema = (languages: Languages) =>
  z.strictObject({
    /** The document's title; part of the legal text. */
    title: perLanguage(languages),
    /** One sentence for search engines and the home page; written by this site, not legal text. */
    description: perLanguage(languages),
    /** The country line under the title; part of the legal text. */
    jurisdiction: perLanguage(languages),
    /**
     * The sections in reading order, each by its folder name or by folder name and kind; a section's position is the
     * first part of its clause numbers.
     */
    sections: z
      .array(
        itemOr(
          sectionSlug,
          z.strictObject({
            /** The folder name. */
            slug: sectionSlug,
            /** What its page has besides the text. */
            kind: sectionKind,
          }),
        ),
      )
      .min(1)
      .refine(
        (sections) => unique(sections.map((each) => (typeof each === 'string' ? each : each.slug))),
        'раздел назван дважды',
      ),
    /** `typed`: the author's own numbers are the numbers of the clauses; absent: clauses are counted. */
    numbers: z
      .literal('typed', { error: 'напишите typed или уберите строку: тогда номера пунктов ставит сайт' })
      .optional(),
    /** File names (without .yaml) of the document's sellers, in the order of its text; none if it names no seller. */
    sellers: z
      .array(slug)
      // What is sealed answers to its hashes, not to later rules.
      .refine((ids) => languages === 'as sealed' || unique(ids), 'продавец назван дважды')
      .optional(),
  });

/** A parsed `document.yaml`. */
export type DocumentData = z.infer<ReturnType<typeof documentSchema>>;

/** The front matter of a section's `ru.mdx` or `kk.mdx`. */
export const sectionSchema = z.strictObject({
  /** The section's heading. */
  title: line,
  /** Who wrote the heading: the seller (legal text) or this site (not legal text). */
  titleBy: z.enum(['seller', 'site'], {
    error: 'напишите seller (заголовок из текста продавца) или site (заголовок сайта)',
  }),
  /** One sentence for search engines and link lists; written by this site, not legal text. */
  description: line,
});

/** The parsed front matter of a section. */
export type SectionData = z.infer<typeof sectionSchema>;
