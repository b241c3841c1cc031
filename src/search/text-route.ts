/** Serves the searchable text of each language beside the scripts; its address is not one of the site's lasting ones. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../site.ts';
import { searchFile } from './site-text.ts';

export const getStaticPaths = (async () => {
  const files = await Promise.all(site.languages.map(searchFile));
  return files.map(({ name, json }) => ({ params: { text: name }, props: { json } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json);
