import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { documentSchema, sectionSchema } from './schemas/document.ts';
import { editionSchema } from './schemas/edition.ts';
import { sellerSchema } from './schemas/seller.ts';
import { contentDir, isDraft } from './tree/environment.ts';

/**
 * What of the draft must be in every language, `npm run check` asks for, which every build runs first. Here a text may be
 * in fewer: so were those sealed before a language came.
 */
const languages = 'as sealed';

/** Entries are named by their path in the content tree, without the ending. */
const files = (pattern: string | string[]) =>
  glob({ base: contentDir, pattern, generateId: ({ entry }) => entry.replace(/\.(mdx|yaml)$/, '') });

export const collections = {
  sections: defineCollection({
    // Compiling a draft that nobody will see is a seventh of a build.
    loader: files(import.meta.env.DEV || isDraft ? 'documents/**/*.mdx' : 'documents/*/editions/**/*.mdx'),
    schema: sectionSchema,
  }),
  documents: defineCollection({
    loader: files('documents/**/document.yaml'),
    schema: documentSchema(languages),
  }),
  editions: defineCollection({
    loader: files('documents/*/editions/*/edition.yaml'),
    schema: editionSchema(languages),
  }),
  sellers: defineCollection({
    loader: files(['sellers/*.yaml', 'documents/*/editions/*/sellers/*.yaml']),
    schema: sellerSchema(languages),
  }),
};
