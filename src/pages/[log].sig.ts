/** The signature over the log, when it is signed: 64 bytes. */
import type { APIRoute } from 'astro';
import { signature } from '../tree/log.ts';

export const getStaticPaths = () => (signature() ? [{ params: { log: 'editions.log' } }] : []);

export const GET: APIRoute = () => new Response(Buffer.from(signature() ?? []));
