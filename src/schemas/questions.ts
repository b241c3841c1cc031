import { z } from 'astro/zod';
import { line, slug } from './text.ts';

/** `questions.yaml`: questions that only the seller can answer. Shown to editors, never to readers. */
export const questionsSchema = z.array(
  z.strictObject({
    /** The name of the question; never reused. */
    id: slug,
    /** Where in the text or on the site it arises. */
    where: line,
    /** The question itself, and what the site does in the meantime. */
    question: line,
  }),
);

/** A question of the parsed `questions.yaml`. */
export type Question = z.infer<typeof questionsSchema>[number];
