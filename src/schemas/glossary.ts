import { z } from 'astro/zod';
import { line, perLanguage } from './text.ts';

/** `glossary.yaml`: the words that a translation must keep to. */
export const glossarySchema = (languages: readonly string[]) =>
  z.strictObject({
    /** Names and abbreviations in Latin letters that stand in every language as they are. No other Latin word may. */
    unchanged: z.array(line),
    /**
     * A term per language. A bar ends the part that never changes: `платежн|ая систем|а`; a word without one stands
     * with any ending, in capitals with none. Ways to say the same are parted by ` / `.
     */
    terms: z.array(perLanguage(languages)),
  });

/** The parsed `content/glossary.yaml`. */
export type Glossary = z.infer<ReturnType<typeof glossarySchema>>;
