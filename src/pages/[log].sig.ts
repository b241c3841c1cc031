/** The signature of the log, 64 bytes, if the log is signed. */
import type { APIRoute } from 'astro';
import { signature } from '../tree/log.ts';

export const getStaticPaths = () => (signature() ? [{ params: { log: 'editions.log' } }] : []);

export const GET: APIRoute = () => new Response(Buffer.from(signature() ?? []));
