/**
 * A static file server for `npm start`, browser tests and benchmarks, with the headers of `deploy/`. Not for the public
 * internet.
 */
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { hidden } from '../../deploy/headers.ts';
import { headersOf, readSite, type Site } from '../../deploy/site.ts';
import { buildDate } from '../tree/environment.ts';
import { byteRange } from './byte-range.ts';
import { fileStore } from './stored.ts';

/** Creates a server for the built site in `root`, published under `base` (with a slash at both ends). */
export function staticServer(root: string, base: string): Server {
  const load = fileStore();
  let known: { folder: string; site: Site } | undefined;

  /** The file at a path, which is that of a page if it ends with a slash. */
  const fileAt = (path: string) =>
    join(root, path.slice(base.length - 1), path.endsWith('/') ? 'index.html' : '');

  /** The site in `root`, which may be a link: then a later build brings other headers. */
  async function site(): Promise<Site> {
    const folder = await realpath(root);
    if (known?.folder !== folder) known = { folder, site: readSite(folder, base, buildDate) };
    return known.site;
  }

  async function send(request: IncomingMessage, response: ServerResponse, path: string, status = 200) {
    const { plain, brotli } = await load(fileAt(path));
    const { range, 'if-range': ifRange } = request.headers;
    const isEncoded = range === undefined && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const encoded = isEncoded ? await brotli?.() : undefined;
    const { body, etag } = encoded ?? plain;
    response.setHeaders(new Map(Object.entries(headersOf(await site(), path, status))));
    response.setHeader('ETag', etag);
    if (brotli) response.setHeader('Vary', 'Accept-Encoding');
    if (status === 200 && request.headers['if-none-match']?.split(/, */).includes(etag)) {
      response.writeHead(304).end();
      return;
    }
    if (encoded) response.setHeader('Content-Encoding', 'br');
    else response.setHeader('Accept-Ranges', 'bytes');
    const part = status === 200 && (ifRange ?? etag) === etag ? byteRange(range, body.length) : undefined;
    if (part === 'none') {
      response.writeHead(416, { 'Content-Range': `bytes */${body.length}` }).end();
      return;
    }
    if (part) response.setHeader('Content-Range', `bytes ${part.first}-${part.last}/${body.length}`);
    const content = part ? body.subarray(part.first, part.last + 1) : body;
    response.writeHead(part ? 206 : status, { 'Content-Length': content.length });
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  async function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}) {
    response.setHeaders(new Map(Object.entries(headersOf(await site(), base, status))));
    response.writeHead(status, headers).end();
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, { Allow: 'GET, HEAD' });
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    let path: string;
    try {
      path = normalize(decodeURIComponent(pathname));
    } catch {
      return refuse(response, 400);
    }
    const missing = () => send(request, response, `${base}404.html`, 404);
    if (!path.startsWith(base) || new RegExp(hidden).test(path)) return missing();
    const found = await stat(fileAt(path)).catch(() => undefined);
    if (found?.isDirectory()) return refuse(response, 301, { Location: `${encodeURI(path)}/${search}` });
    return found?.isFile() ? send(request, response, path) : missing();
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
