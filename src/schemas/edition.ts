import { z } from 'astro/zod';
import { date, perLanguage, type Languages } from './text.ts';

/** `edition.yaml`: the dates of one sealed edition, and what is to be said of it. Written by `npm run seal`. */
export const editionSchema = (languages: Languages) =>
  z.strictObject({
    /** The edition's day, which is its name and its folder's name. */
    date,
    /** The day from which it binds; left out when the text does not state one. */
    inForce: date.optional(),
    /** What changed, for the reader: a sentence or two of ours. */
    notes: perLanguage(languages),
    /** In a revision only: what of ours is corrected and why. */
    reason: perLanguage(languages).optional(),
  });

/** A parsed `edition.yaml`. */
export type EditionData = z.infer<ReturnType<typeof editionSchema>>;
