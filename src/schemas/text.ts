import { z } from 'astro/zod';
import { isDate } from '../domain/dates.ts';
import { slugPattern } from '../domain/slug.ts';

/** A non-empty line of text without spaces at its ends. */
export const line = z
  .string()
  .min(1)
  .regex(/^\S(.*\S)?$/u, 'лишние пробелы в начале или в конце');

/** A name used in addresses and folders: small Latin letters, digits and hyphens. */
export const slug = z.string().regex(slugPattern, 'только строчные латинские буквы, цифры и дефис');

/** A calendar day as `"2025-11-26"` (ISO 8601), quoted, and one that exists. */
export const date = z
  .string({ error: 'дата пишется в кавычках: "2025-11-26"' })
  .refine(isDate, 'такого дня нет; дата пишется как "2025-11-26"');

/**
 * Languages of a text: those of the site, or, of what is sealed, those that the site had on the day of sealing, which
 * the log vouches for.
 */
export type Languages = readonly string[] | 'as sealed';

const language = z.string().regex(/^[a-z]{2}$/, 'код языка — две буквы, например kk');

/** One line per language, none missing, none besides. */
export const perLanguage = (languages: Languages): z.ZodType<Record<string, string>> =>
  languages === 'as sealed'
    ? z.record(language, line)
    : z.strictObject(Object.fromEntries(languages.map((each) => [each, line])));
