/** Real web servers on this machine, with the settings that a release brings; only ports and certificates are ours. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { copiesOf } from '../../deploy/compressed.ts';
import { serverFiles } from '../../deploy/server-files.ts';
import { listen, staticServer } from '../../src/build/server.ts';
import { buildDate } from '../../src/tree/environment.ts';
import { site } from '../../src/tree/site.ts';

/** An answer, whose body is what was sent, not decoded. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for a path exactly as it is written: fetch would tidy it first. */
export const ask = (origin: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { protocol, hostname, port } = new URL(origin);
    const options = { hostname, port, path, headers, method, rejectUnauthorized: false, agent: false };
    (protocol === 'https:' ? secure : plain)(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });

/** A site as it is released: the files in `site/`, and the path under which they are served. */
export interface Released {
  folder: string;
  base: string;
}

/** Puts the files of a built site where a server can serve them. */
export function released(built: string, base = '/'): Released {
  const folder = mkdtempSync(join(tmpdir(), 'released-'));
  cpSync(`${built}/`, join(folder, 'site'), { recursive: true });
  return { folder, base };
}

/** Adds the compressed copies of some of the files. */
export async function compress({ folder }: Released, files: readonly string[]): Promise<void> {
  const root = join(folder, 'site');
  const copies = await Promise.all(files.map((file) => copiesOf(root, file)));
  for (const { path, bytes } of copies.flat()) writeFileSync(join(root, path), bytes);
}

/** A server that answers at `origin`. */
export interface Running {
  origin: string;
  stop: () => Promise<unknown>;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Replaces what must be there: a setting that has another name by now would otherwise be tested as it is not. */
function replaced(text: string, replacements: readonly [find: string, replace: string][]): string {
  return replacements.reduce((result, [find, replace]) => {
    if (!result.includes(find)) throw new Error(`the settings have no ${find}`);
    return result.replaceAll(find, replace);
  }, text);
}

/** The certificate and key of `localhost`, made in a folder. */
function certificate(folder: string): void {
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
      ...['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')],
    ],
    { stdio: 'ignore' },
  );
}

/** Starts a program in a folder and waits until it answers. Throws with what it printed if it ends before. */
async function started(folder: string, port: number, command: string, ...args: string[]): Promise<Running> {
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, HOME: folder } });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const closed = once(child, 'close');
  const origin = `https://localhost:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${command} ended:\n${printed}`);
    if (await ask(origin, '/').catch(() => undefined)) break;
    await setTimeout(20);
  }
  return { origin, stop: () => (child.kill(), closed) };
}

const settings = ({ folder, base }: Released, name: string): string => {
  const root = join(folder, 'site');
  const files = serverFiles({ folder: root, root, base, origin: site.origin, today: buildDate });
  return files.get(name) ?? '';
};

const { hostname } = new URL(site.origin);

/** How Debian loads the module of nginx that sends brotli files. */
const brotliModule = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';

/** The servers by name. nginx may have another server `beside` the site's. */
export const servers: Record<string, (site: Released, beside?: string) => Promise<Running>> = {
  async nginx(site, beside = '') {
    const { folder } = site;
    certificate(folder);
    const [port, other] = [await freePort(), await freePort()];
    const conf = replaced(settings(site, 'nginx.conf'), [
      ['  listen [::]:80;\n', ''],
      ['  listen [::]:443 ssl http2;\n', ''],
      ['listen 80;', `listen 127.0.0.1:${other};`],
      ['listen 443 ', `listen 127.0.0.1:${port} `],
      [`/etc/letsencrypt/live/${hostname}/`, `${folder}/`],
    ]);
    writeFileSync(
      join(folder, 'main.conf'),
      `${readFileSync(brotliModule, 'utf8')}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log stderr crit;
events {}
http {
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `  ${each}_temp_path ${folder}/${each};\n`).join('')}
${conf}
${beside}
}
`,
    );
    return started(folder, port, 'nginx', '-e', 'stderr', '-c', join(folder, 'main.conf'));
  },

  async Caddy(site) {
    const { folder } = site;
    certificate(folder);
    const port = await freePort();
    const text = replaced(settings(site, 'Caddyfile'), [
      [
        `\n${hostname} {\n`,
        `\nhttps://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${folder}/fullchain.pem ${folder}/privkey.pem\n`,
      ],
    ]);
    const global = `{\n\tadmin off\n\tauto_https disable_redirects\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n`;
    writeFileSync(join(folder, 'main.caddy'), global + text);
    return started(
      folder,
      port,
      'caddy',
      ...['run', '--adapter', 'caddyfile', '--config', join(folder, 'main.caddy')],
    );
  },

  async "the project's own server"({ folder, base }) {
    const server = staticServer(join(folder, 'site'), base);
    const origin = `http://localhost:${await listen(server, 0)}`;
    return {
      origin,
      stop: async () => {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      },
    };
  },
};

/** Why a server, or wrk, cannot be started here; false if it can. */
export function missing(name: string): string | false {
  const isHere = (command: string) =>
    (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
  if (name === 'nginx')
    return (
      !(isHere('nginx') && existsSync(brotliModule)) && 'nginx or its module for brotli is not installed'
    );
  if (name === 'wrk') return !isHere('wrk') && 'wrk is not installed';
  return name === 'Caddy' && !isHere('caddy') && 'Caddy is not installed';
}
