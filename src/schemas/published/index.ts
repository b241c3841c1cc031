/** The files for programs, each with its shape: the source of its JSON Schema and of the type of the code that makes it. */
import type { z } from 'astro/zod';
import type { PublishedFile } from '../../domain/urls.ts';
import { currentSchema } from './current.ts';
import { editionJsonSchema } from './edition.ts';
import { editionsSchema } from './editions.ts';
import { merchantSchema } from './merchant.ts';

/** By the name of the JSON Schema. */
export const published: Readonly<Record<PublishedFile, z.ZodType>> = {
  merchant: merchantSchema,
  editions: editionsSchema,
  edition: editionJsonSchema,
  current: currentSchema,
};
