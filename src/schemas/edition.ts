import { z } from 'astro/zod';
import { date, perLanguage, type Languages } from './text.ts';

/** `edition.yaml`: the dates of one sealed edition and this site's notes on it. Written by `npm run seal`. */
export const editionSchema = (languages: Languages) =>
  z.strictObject({
    /** The edition's date, which is also its name and the name of its folder. */
    date,
    /** The day it takes effect; omitted when none is stated. */
    inForce: date.optional(),
    /** Where that day is stated, when the text itself does not: for readers. */
    inForceOutsideText: perLanguage(languages).optional(),
    /** What changed, for the reader: one or two sentences written by this site. */
    notes: perLanguage(languages),
    /** Only in a revision: what this site corrected of its own, and why. */
    reason: perLanguage(languages).optional(),
  });

/** A parsed `edition.yaml`. */
export type EditionData = z.infer<ReturnType<typeof editionSchema>>;
