/** The log of sealings, byte for byte. */
import { log } from '../tree/log.ts';

export const GET = () => new Response(Buffer.from(log()));
