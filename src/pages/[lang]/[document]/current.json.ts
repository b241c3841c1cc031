/** The edition in force as an application needs it at payment: its name, hash and permanent address. */
import type { APIRoute } from 'astro';
import { currentJson } from '../../../editions/current.ts';
import { isSealed, type SealedEdition } from '../../../editions/edition.ts';
import { editions } from '../../../editions/editions.ts';

export const getStaticPaths = async () =>
  (await editions())
    .filter(isSealed)
    .filter(({ status }) => status === 'in force')
    .map((edition) => ({
      params: { lang: edition.lang, document: edition.document },
      props: { edition },
    }));

export const GET: APIRoute<{ edition: SealedEdition }> = ({ props: { edition } }) =>
  new Response(`${JSON.stringify(currentJson(edition), null, 2)}\n`);
