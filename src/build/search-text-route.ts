/** Serves the searchable text of each language next to the scripts. Its address contains a hash and may disappear. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { showsDraft } from '../editions/editions.ts';
import { languagesAt } from '../editions/languages.ts';
import { urls } from '../tree/site.ts';
import { searchFiles } from './search-text.ts';

export const getStaticPaths = (async () => {
  const files = await Promise.all(languagesAt(urls.chooser(), showsDraft).map(searchFiles));
  return files.flat().map(({ name, json }) => ({ params: { text: name }, props: { json } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json);
