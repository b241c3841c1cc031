/** The canonical text of an edition, byte for byte. Its SHA-256 is the one in editions.log. */
import type { APIRoute } from 'astro';
import type { Edition } from '../../../../editions/edition.ts';
import { editionPages } from '../../../../editions/editions.ts';
import { editionPaths } from '../../../../editions/export.ts';

export const getStaticPaths = async () => editionPaths(await editionPages());

export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) => new Response(edition.text);
