/** The JSON Schema of each file for programs. */
import type { APIRoute } from 'astro';
import type { PublishedFile } from '../../domain/urls.ts';
import { jsonSchema } from '../../editions/json-schema.ts';
import { published } from '../../schemas/published/index.ts';

export const getStaticPaths = () => Object.keys(published).map((name) => ({ params: { name } }));

export const GET: APIRoute<object, { name: PublishedFile }> = ({ params: { name } }) =>
  new Response(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
