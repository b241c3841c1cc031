import { z } from 'astro/zod';
import { line, perLanguage } from './text.ts';

/** `glossary.yaml`: the words that translations must use. */
export const glossarySchema = (languages: readonly string[]) =>
  z.strictObject({
    /**
     * Names and abbreviations in Latin letters that stay the same in every language. Other Latin words are allowed
     * only where nobody can take them for Cyrillic ones.
     */
    unchanged: z.array(line),
    /**
     * Each term in every language. A bar ends the part that never changes: `платежн|ая систем|а`. A word without a bar
     * matches with any ending; one in capitals, with none. Alternatives are separated by ` / `.
     */
    terms: z.array(perLanguage(languages)),
  });

/** The parsed `content/glossary.yaml`. */
export type Glossary = z.infer<ReturnType<typeof glossarySchema>>;
