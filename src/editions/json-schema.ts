import { z } from 'astro/zod';
import type { PublishedFile } from '../domain/urls.ts';
import { published } from '../schemas/published/index.ts';
import { urls } from '../tree/site.ts';

/**
 * The JSON Schema (draft 2020-12) of a published file. It is open: keys may be added later, and whoever validates with a
 * schema of today must not fail then.
 */
export const jsonSchema = (name: PublishedFile) => ({
  $id: urls.absolute(urls.schema(name)),
  ...z.toJSONSchema(published[name], { io: 'input' }),
});
