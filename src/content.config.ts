import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { sectionSchema } from './schemas/document.ts';
import { contentDir, isDraft } from './tree/environment.ts';

/** Astro compiles the sections' MDX and nothing else: all other files are read through `tree/`. */
export const collections = {
  sections: defineCollection({
    loader: glob({
      base: contentDir,
      // Compiling a draft that nobody will see is a seventh of a build.
      pattern: import.meta.env.DEV || isDraft ? 'documents/**/*.mdx' : 'documents/*/editions/**/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: sectionSchema,
  }),
};
