import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { documentSchema, sectionSchema } from './schemas/document.ts';
import { editionSchema } from './schemas/edition.ts';
import { sellerSchema } from './schemas/seller.ts';
import { contentDir, site } from './site.ts';

/** Entries are named by their path in the content tree, without the ending. */
const files = (pattern: string | string[]) =>
  glob({ base: contentDir, pattern, generateId: ({ entry }) => entry.replace(/\.(mdx|yaml)$/, '') });

export const collections = {
  sections: defineCollection({ loader: files('documents/**/*.mdx'), schema: sectionSchema }),
  documents: defineCollection({
    loader: files('documents/**/document.yaml'),
    schema: documentSchema(site.languages),
  }),
  editions: defineCollection({
    loader: files('documents/*/editions/*/edition.yaml'),
    schema: editionSchema(site.languages),
  }),
  sellers: defineCollection({
    loader: files(['sellers/*.yaml', 'documents/*/editions/*/sellers/*.yaml']),
    schema: sellerSchema(site.languages),
  }),
};
