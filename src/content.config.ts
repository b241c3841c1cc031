import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { sectionSchema } from './schemas/document.ts';
import { contentDir, isDevelopment, isDraft } from './tree/environment.ts';

/** Astro's content collections. Astro only compiles the sections' MDX; all other files are read through `tree/`. */
export const collections = {
  sections: defineCollection({
    loader: glob({
      base: contentDir,
      // Compiling a draft that is not shown would take a seventh of the build time.
      pattern: isDraft || isDevelopment() ? 'documents/**/*.mdx' : 'documents/*/editions/**/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: sectionSchema,
  }),
};
