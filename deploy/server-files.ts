import { caddyfile } from './caddy.ts';
import { nginxConf } from './nginx.ts';
import { readSite, type Place } from './site.ts';
import { headersFile } from './static-hosts.ts';

/** A built site, and where and when it is served. */
export interface Served extends Place {
  /** The folder with the files, as this process sees it. */
  folder: string;
  /** The path under which they are served: `/`, or with a slash at both ends. */
  base: string;
  /** The day of the build, `2026-03-01`. */
  today: string;
}

/** The settings of web servers for a built site, by the names of their files. Stand beside the site, never in it. */
export function serverFiles({ folder, base, today, ...place }: Served): Map<string, string> {
  const site = readSite(folder, base, today);
  return new Map([
    ['nginx.conf', nginxConf(site, place)],
    ['Caddyfile', caddyfile(site, place)],
    ['_headers', headersFile(site)],
  ]);
}
