/** `nginx.conf`: the site as a file for nginx's `http` context. */
import {
  cache,
  everywhere,
  forPrograms,
  hashed,
  hidden,
  onPages,
  otherType,
  pattern,
  types,
} from './headers.ts';
import { addressTypes, type Place, type Site } from './site.ts';

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

/** A `map`. nginx tries exact values first, then the regular expressions in their order. */
const map = (from: string, to: string, entries: readonly (readonly [key: string, value: string])[]) => `
map ${quoted(from)} ${to} {
${entries.map(([key, value]) => `  ${key === 'default' ? key : quoted(key)} ${quoted(value)};`).join('\n')}
}
`;

/** The end of a variable's name for a header: `referrer_policy`. */
const variable = (header: string) => header.toLowerCase().replaceAll('-', '_');

/** The maps that choose the headers of a response. `name`: that of a variable. */
function maps(site: Site, name: (what: string) => string): string {
  const { base, versions } = site;
  const choices = (all: readonly (readonly [string, string])[]) =>
    all.map(([paths, value]) => [`~${paths}`, value] as const);
  const ofEditions = (header: string) =>
    [...versions].flatMap(([path, { [header]: value }]) =>
      value === undefined ? [] : [[`^${path.replaceAll('.', '\\.')}`, value] as const],
    );
  // Pages of no edition leave the last two maps by the exact value, so that a hundred editions cost them nothing.
  const edition = name('edition');
  return [
    map('$uri', name('policy'), choices(site.policies)),
    // What has a policy is a page.
    ...Object.entries(onPages).map(([header, value]) =>
      map(name('policy'), name(variable(header)), [
        ['', ''],
        ['default', value],
      ]),
    ),
    map('$status $uri', name('cache'), [
      ['default', cache.other],
      [`~${pattern(hashed, base).replace('^', '^(?:200|206|304) ')}`, cache.hashed],
    ]),
    map('$uri', name('cors'), [[`~${pattern(forPrograms, base)}`, '*']]),
    map('$status', name('allow'), [['405', 'GET, HEAD']]),
    map('$uri', edition, [[`~^${base}[^/]+/[^/]+/editions/[^/]+/(?:index\\.html)?$`, '$uri']]),
    map(edition, name('memento'), [['', ''], ...choices(ofEditions('Memento-Datetime'))]),
    map(edition, name('versions'), [['', ''], ...choices(ofEditions('Link'))]),
  ].join('');
}

/** The settings for nginx, with its modules for gzip and brotli files. */
export function nginxConf(site: Site, { root, origin }: Place): string {
  const { base } = site;
  const { hostname } = new URL(origin);
  // Variables of nginx are global, and one server may have many sites.
  const prefix = `${hostname}${base}`.replaceAll(/\W+/g, '_');
  const name = (what: string) => `$${prefix}${what}`;
  const headers: [string, string][] = [
    ...Object.entries(everywhere),
    ['Content-Security-Policy', name('policy')],
    ...Object.keys(onPages).map((header): [string, string] => [header, name(variable(header))]),
    ['Cache-Control', name('cache')],
    ['Access-Control-Allow-Origin', name('cors')],
    ['Memento-Datetime', name('memento')],
    ['Link', name('versions')],
    ['Allow', name('allow')],
  ];
  return `# Made from deploy/headers.ts and the pages beside it. Not to be edited: the next release brings its own.
${maps(site, name)}
server {
  listen 80;
  listen [::]:80;
  server_name ${hostname};
  server_tokens off;
  # Where certbot proves that the host is ours: \`certbot certonly --webroot --webroot-path /var/www/html\`.
  location /.well-known/acme-challenge/ {
    root /var/www/html;
  }
  location / {
    return 301 https://$host$request_uri;
  }
}

server {
  listen 443 ssl http2;
  listen [::]:443 ssl http2;
  server_name ${hostname};
  ssl_certificate /etc/letsencrypt/live/${hostname}/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/${hostname}/privkey.pem;
  ssl_protocols TLSv1.2 TLSv1.3;

  server_tokens off;
  absolute_redirect off;
  etag on;

  # Compressed copies stand beside the files.
  gzip off;
  gzip_static on;
  brotli_static on;
  gzip_vary on;

  types {
${Object.entries(types)
  .map(([end, type]) => `    ${quoted(type)} ${end};`)
  .join('\n')}
  }
  default_type ${otherType};

${headers.map(([header, value]) => `  add_header ${header} ${quoted(value)} always;`).join('\n')}

  error_page 404 ${base}404.html;
  error_page 403 =404 ${base}404.html;
  error_page 416 @range;
${base === '/' ? '' : '\n  location / {\n    return 404;\n  }\n'}
  # By the time that nginx refuses a range, the headers above are on the response. Any here replace them, so that none
  # is there twice.
  location @range {
    add_header Cache-Control "";
    return 416;
  }

  location ^~ ${base} {
    alias ${root}/;
    index index.html;

    location ~ "${hidden}" {
      return 404;
    }
${addressTypes(site)
  .map(
    ([paths, type]) =>
      `\n    location ~ "${paths}" {\n      types {}\n      default_type ${quoted(type)};\n    }\n`,
  )
  .join('')}  }
}
`;
}
