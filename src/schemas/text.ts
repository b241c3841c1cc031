import { z } from 'astro/zod';
import { isDate } from '../domain/dates.ts';
import { slugPattern } from '../domain/slug.ts';

/** A non-empty line of text without leading or trailing spaces. */
export const line = z
  .string()
  .min(1)
  .regex(/^\S(.*\S)?$/u, 'лишние пробелы в начале или в конце');

/** A name used in addresses and folders: lowercase Latin letters, digits and hyphens. */
export const slug = z.string().regex(slugPattern, 'только строчные латинские буквы, цифры и дефис');

/** An existing calendar day as `"2025-11-26"` (ISO 8601), quoted. */
export const date = z
  .string({ error: 'дата пишется в кавычках: "2025-11-26"' })
  .refine(isDate, 'такого дня нет; дата пишется как "2025-11-26"');

/**
 * The languages of a text: those of the site or, for sealed content, those the site had on the day of sealing, which
 * the log proves.
 */
export type Languages = readonly string[] | 'as sealed';

const language = z.string().regex(/^[a-z]{2}$/, 'код языка — две буквы, например kk');

/** One line per language: none missing, no others. */
export const perLanguage = (languages: Languages): z.ZodType<Record<string, string>> =>
  languages === 'as sealed'
    ? z.record(language, line)
    : z.strictObject(Object.fromEntries(languages.map((each) => [each, line])));

/** Whether no item of a list occurs twice. */
export const unique = (items: readonly string[]): boolean => new Set(items).size === items.length;
