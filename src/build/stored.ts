import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

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
  /** Compresses it, once; undefined for what that does not make smaller. */
  brotli: (() => Promise<Representation>) | undefined;
}

async function read(file: string, modified: number): Promise<Stored> {
  const body = await readFile(file);
  const name = hash('sha256', body, 'base64url').slice(0, 22);
  let compressed: Promise<Representation> | undefined;
  const brotli = async () => ({ body: await compress(body), etag: `"${name}-br"` });
  return {
    modified,
    plain: { body, etag: `"${name}"` },
    brotli: /^\.(png|pdf|pf_\w+)$/.test(extname(file)) ? undefined : () => (compressed ??= brotli()),
  };
}

/** Reads files, each once for as long as it does not change. */
export function fileStore(): (file: string) => Promise<Stored> {
  const store = new Map<string, Stored>();
  return async (file) => {
    const modified = (await stat(file)).mtimeMs;
    const known = store.get(file);
    if (known?.modified === modified) return known;
    const stored = await read(file, modified);
    store.set(file, stored);
    return stored;
  };
}
