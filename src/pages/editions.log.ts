/** The log of sealings, byte for byte. */
import { log } from '../log.ts';

export const GET = () => new Response(log);
