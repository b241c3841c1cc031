import { z } from 'astro/zod';

const print = z.string().regex(/^[0-9a-f]{16}$/, 'это не отпечаток, а здесь стоят только они');

/**
 * `translations.yaml` of a document, written by `npm run translated`: which translated text belongs to which source
 * text. Per language, maps the fingerprint of a source block to the fingerprint of the block that translates it (the
 * first 16 hex digits of the SHA-256 of its MDX, with white space collapsed).
 */
export const translationsSchema = z.record(z.string(), z.record(print, print));

/** The parsed `translations.yaml`. */
export type Translations = z.infer<typeof translationsSchema>;
