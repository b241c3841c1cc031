import { z } from 'astro/zod';
import { date } from './text.ts';

/** `edition.yaml`: the dates of one sealed edition. */
export const editionSchema = z.strictObject({
  /** The edition's day, which is its name and its folder's name. */
  date,
  /** The day from which it binds; left out when the text does not state one. */
  inForce: date.optional(),
});
