/** An edition as JSON, each clause with its permanent address. */
import type { APIRoute } from 'astro';
import type { Edition } from '../../../../editions/edition.ts';
import { editionPages } from '../../../../editions/editions.ts';
import { editionJsonText, editionPaths } from '../../../../editions/export.ts';
import { strings } from '../../../../i18n/index.ts';

export const getStaticPaths = async () => editionPaths(await editionPages());

export const GET: APIRoute<{ edition: Edition }> = async ({ props: { edition } }) =>
  new Response(editionJsonText(edition, await strings(edition.lang)));
