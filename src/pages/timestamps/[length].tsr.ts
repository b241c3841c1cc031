/** The time stamps of the log, each named for the bytes of log that it covers. */
import type { APIRoute } from 'astro';
import { timestampPath } from '../../domain/content-paths.ts';
import { contentTree } from '../../tree/content.ts';
import { logStamps } from '../../tree/signatures.ts';

export const getStaticPaths = () =>
  logStamps(contentTree()).map(({ length }) => ({ params: { length: String(length) }, props: { length } }));

export const GET: APIRoute<{ length: number }> = ({ props: { length } }) =>
  new Response(Buffer.from(contentTree().bytes(timestampPath(length))));
