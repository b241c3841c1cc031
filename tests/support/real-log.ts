import { readFileSync } from 'node:fs';
import { parseLog } from '../../src/domain/log.ts';

/** The records of the real log, oldest first: tests count on from them, so that a publication breaks none. */
export const realLog = parseLog(readFileSync('content/editions.log', 'utf8'));

const last = realLog.at(-1);
if (!last) throw new Error('nothing is published');
/** The last of them. */
export const lastRecord = last;
