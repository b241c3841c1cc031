import { z } from 'astro/zod';
import { isDate } from '../domain/dates.ts';

/** A non-empty line of text without spaces at its ends. */
export const line = z
  .string()
  .min(1)
  .regex(/^\S(.*\S)?$/u, 'лишние пробелы в начале или в конце');

/** A name used in addresses and folders: small Latin letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'только строчные латинские буквы, цифры и дефис');

/** A calendar day as `"2025-11-26"` (ISO 8601), quoted, and one that exists. */
export const date = z
  .string({ error: 'дата пишется в кавычках: "2025-11-26"' })
  .refine(isDate, 'такого дня нет; дата пишется как "2025-11-26"');

/** One line per language of the site, none missing, none besides. */
export const perLanguage = (languages: readonly string[]) =>
  z.strictObject(Object.fromEntries(languages.map((language) => [language, line])));
