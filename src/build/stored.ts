import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

/** What compressing does not make smaller. */
const isDense = (file: string): boolean => /^\.(png|pdf|pf_\w+)$/.test(extname(file));

/** A file as it is sent, plain or compressed. */
export interface Representation {
  body: Buffer;
  /** A strong validator, which therefore differs between the two. */
  etag: string;
}

/** A file in memory. */
export interface Stored {
  modified: number;
  plain: Representation;
  /** Undefined for what compressing does not make smaller. */
  brotli: Representation | undefined;
}

/** Reads files, each once for as long as it does not change. */
export function fileStore(): (file: string) => Promise<Stored> {
  const store = new Map<string, Stored>();
  return async (file) => {
    const modified = (await stat(file)).mtimeMs;
    const known = store.get(file);
    if (known?.modified === modified) return known;
    const body = await readFile(file);
    const etag = hash('sha256', body, 'base64url').slice(0, 22);
    const stored = {
      modified,
      plain: { body, etag: `"${etag}"` },
      brotli: isDense(file) ? undefined : { body: await compress(body), etag: `"${etag}-br"` },
    };
    store.set(file, stored);
    return stored;
  };
}
