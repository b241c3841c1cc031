import { z } from 'astro/zod';
import { isKazakhPhone } from '../domain/contacts.ts';
import { isDate } from '../domain/dates.ts';
import { binFault, iinFault } from '../domain/identification.ts';
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

/** An e-mail address. */
export const email = z.email({ error: 'это не адрес электронной почты' });

/** An address of a page. */
export const webAddress = z.url({
  protocol: /^https$/,
  error: 'нужен адрес, который начинается с https://',
});

/** A string that YAML would read as a number without quotation marks. */
export const quoted = (what: string, example: string) =>
  z.string({ error: `${what} пишется в кавычках: "${example}"` });

/** A Kazakhstan phone number in international form. */
export const phone = quoted('телефон', '+7 701 123 45 67').refine(
  isKazakhPhone,
  'такого телефона в Казахстане быть не может; он пишется как "+7 701 123 45 67"',
);

const identification = (name: string, example: string, faultOf: (number: string) => string | undefined) =>
  quoted(name, example).superRefine((number, context) => {
    const message = faultOf(number);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** A person's identification number. */
export const iin = identification('ИИН', '920315300123', iinFault);

/** A company's identification number. */
export const bin = identification('БИН', '200140001230', binFault);

/**
 * The languages of a text: those of the site or, for sealed content, those the site had on the day of sealing, which
 * the log proves.
 */
export type Languages = readonly string[] | 'as sealed';

/** The code of a language (ISO 639-1). */
export const language = z.string().regex(/^[a-z]{2}$/, 'код языка — две буквы, например kk');

/** A value per language, a line when not told otherwise: none missing, no others. */
export function perLanguage(languages: Languages): z.ZodType<Record<string, string>>;
export function perLanguage<Value>(
  languages: Languages,
  value: z.ZodType<Value>,
): z.ZodType<Record<string, Value>>;
export function perLanguage(languages: Languages, value: z.ZodType = line): z.ZodType {
  return languages === 'as sealed'
    ? z.record(language, value)
    : z.strictObject(Object.fromEntries(languages.map((each) => [each, value])));
}

/** What is wrong with the languages of a text, as Russian phrases: those of the site that it lacks, and others. */
export const textFaults = (
  text: Readonly<Record<string, string>>,
  languages: readonly string[],
): string[] => [
  ...languages.filter((lang) => !(lang in text)).map((lang) => `нет текста на языке «${lang}»`),
  ...Object.keys(text)
    .filter((lang) => !languages.includes(lang))
    .map((lang) => `языка «${lang}» нет в списке languages`),
];

/** A value judged by the schema that fits its look. Unlike a union, each fault keeps its place and its words. */
const judgedBy = <Value>(schemaFor: (value: unknown) => z.ZodType<Value>): z.ZodType<Value> =>
  z
    .custom<Value>((value) => value !== undefined)
    .superRefine((value, context) => {
      for (const issue of schemaFor(value).safeParse(value, { reportInput: true }).error?.issues ?? [])
        context.issues.push(issue as z.core.$ZodRawIssue);
    });

/** One value or a list of several. */
export const oneOrMore = (value: z.ZodType<string>): z.ZodType<string | string[]> =>
  judgedBy<string | string[]>((given) =>
    Array.isArray(given) ? z.array(value).min(1).refine(unique, 'значение стоит дважды') : value,
  );

/** A text judged by `text` or a mapping judged by `mapping`, as the value looks. */
export const itemOr = <Other>(
  text: z.ZodType<string>,
  mapping: z.ZodType<Other>,
): z.ZodType<string | Other> =>
  judgedBy<string | Other>((given) => (typeof given === 'object' && given !== null ? mapping : text));

/** A line or a mapping, as the value looks. */
export const lineOr = <Other>(mapping: z.ZodType<Other>): z.ZodType<string | Other> => itemOr(line, mapping);

/** Whether no item of a list occurs twice. */
export const unique = (items: readonly string[]): boolean => new Set(items).size === items.length;
