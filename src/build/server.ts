/** A static file server for `npm start`, browser tests and benchmarks. Not for the public internet. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.log': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.xml': 'application/xml',
};

const compress = promisify(brotliCompress);

interface Stored {
  body: Buffer;
  brotli: Buffer | undefined;
  etag: string;
  modified: number;
}

/** Creates a server for the built site in `root`, published under `base` (with a slash at both ends). */
export function staticServer(root: string, base: string): Server {
  const store = new Map<string, Stored>();

  async function load(file: string): Promise<Stored> {
    const modified = (await stat(file)).mtimeMs;
    const known = store.get(file);
    if (known?.modified === modified) return known;
    const body = await readFile(file);
    const stored = {
      body,
      brotli: extname(file) in types && extname(file) !== '.png' ? await compress(body) : undefined,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      modified,
    };
    store.set(file, stored);
    return stored;
  }

  async function send(request: IncomingMessage, response: ServerResponse, file: string, status: number) {
    const { body, brotli, etag } = await load(file);
    const encoded = brotli && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const hashed = file.includes(`${sep}_astro${sep}`);
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const content = encoded ? brotli : body;
    if (encoded) response.setHeader('Content-Encoding', 'br');
    response.writeHead(status, { 'Content-Length': content.length });
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    let path: string;
    try {
      path = normalize(decodeURIComponent(pathname));
    } catch {
      response.writeHead(400).end();
      return;
    }
    if (!path.startsWith(base) || path.includes('\0'))
      return send(request, response, join(root, '404.html'), 404);

    const file = join(root, path.slice(base.length - 1));
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory() && !path.endsWith('/')) {
      response.writeHead(301, { Location: `${encodeURI(path)}/${search}` }).end();
      return;
    }
    const page = found?.isDirectory() ? join(file, 'index.html') : file;
    const exists = await stat(page).then(
      (entry) => entry.isFile(),
      () => false,
    );
    return send(request, response, exists ? page : join(root, '404.html'), exists ? 200 : 404);
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/**
 * Listens on `port` (0 for any) or the first free port after it, on this machine only. Resolves to the port. Rejects
 * with the system's error if it cannot listen.
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < 65535) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}
