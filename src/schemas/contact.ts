import { z } from 'astro/zod';
import { email, language, line, phone, webAddress } from './text.ts';

const common = {
  /** What it is for, per language: «Бухгалтерия»; a word for the kind when absent. */
  label: z.record(language, line).optional(),
  /** When it answers, per language: «пн–пт, 9:00–18:00». */
  hours: z.record(language, line).optional(),
};

/** A way to reach the service, in `site.yaml`. */
export const contact = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('email'), value: email, ...common }),
    z.strictObject({ kind: z.literal('phone'), value: phone, ...common }),
    /** The address that opens a chat: `https://wa.me/77011234567`, `https://t.me/name`. */
    z.strictObject({ kind: z.literal('messenger'), value: webAddress, ...common }),
    /** A page with a form or with answers. */
    z.strictObject({ kind: z.literal('page'), value: webAddress, ...common }),
  ],
  { error: 'вид контакта — email, phone, messenger или page' },
);

/** A way to reach the service. */
export type Contact = z.infer<typeof contact>;
