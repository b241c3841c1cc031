import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLog } from './domain/log.ts';
import { contentDir } from './environment.ts';

const read = (name: string) => {
  const path = join(contentDir, name);
  return existsSync(path) ? readFileSync(path) : undefined;
};

/** The bytes of `content/editions.log`. */
export const log = read('editions.log') ?? Buffer.alloc(0);

/** The Ed25519 signature over the log, 64 bytes; undefined when the log is not signed. */
export const signature = read('editions.log.sig');

/** What the log says. A spoilt log is reported with its line by `npm run check`, which every build runs first. */
export const records = parseLog(log.toString());
