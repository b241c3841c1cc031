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
  type Headers,
} from './headers.ts';
import { lines, quoted } from './lines.ts';
import { addressTypes, type Choice, type Place, type Site } from './site.ts';

/** The headers of a file that is no page, is asked for each time, and is not for programs. */
const plain: Headers = { ...everywhere, 'Cache-Control': cache.other };

const sent = (headers: Headers) =>
  Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);

/**
 * The files at some paths, by a regular expression. nginx looks for the location of a request once, and takes the first that
 * matches. One with headers of its own has none of those around it, so that each must have all.
 */
const location = (paths: string, inside: readonly string[]) => [
  `location ~ ${quoted(paths)} {`,
  ...inside.map((line) => `  ${line}`),
  '}',
];

/** The variable with a header of the editions' pages. Such names are global in nginx, and one server may have many sites. */
const variable = (header: string, { base }: Site, { origin }: Place) =>
  `$${`${new URL(origin).hostname}${base}${header}`.toLowerCase().replaceAll(/\W+/g, '_')}`;

/** What each edition's page has in a header, by its path. Only the location of those pages asks, so no other pays for it. */
const byEdition = (header: string, site: Site, place: Place) => [
  `map $uri ${variable(header, site, place)} {`,
  ...[...site.versions].flatMap(([path, { [header]: value }]) =>
    value === undefined ? [] : [`  ${quoted(`~^${path.replaceAll('.', '\\.')}`)} ${quoted(value)};`],
  ),
  '}',
  '',
];

/** The headers that only editions' pages have. */
const ofEditions = ['Memento-Datetime', 'Link'];

/** The locations for the kinds of pages, then those for files. */
function locations(site: Site, place: Place): string[] {
  const { base, policies, versions } = site;
  const withVersions = [...versions.keys()].map((path) =>
    policies.find(([paths]) => new RegExp(paths).test(path)),
  );
  const page = (kind: Choice) => {
    const [paths, csp] = kind;
    const own = withVersions.includes(kind) ? ofEditions : [];
    return location(
      paths,
      sent({
        ...plain,
        ...onPages,
        'Content-Security-Policy': csp,
        ...Object.fromEntries(own.map((header) => [header, variable(header, site, place)])),
      }),
    );
  };
  return [
    ...policies.slice(0, -1).flatMap(page),
    ...location(hidden, ['return 404;']),
    ...policies.slice(-1).flatMap(page),
    ...location(pattern(hashed, base), [
      ...sent(everywhere),
      // Not `always`: an error is not kept.
      `add_header Cache-Control ${quoted(cache.hashed)};`,
    ]),
    ...location(pattern(forPrograms, base), [
      ...sent({ ...plain, 'Access-Control-Allow-Origin': '*' }),
      ...addressTypes(site).flatMap(([paths, type]) =>
        location(paths, ['types {}', `default_type ${quoted(type)};`]),
      ),
    ]),
  ];
}

/** The settings for nginx, with its modules for gzip and brotli files. */
export function nginxConf(site: Site, place: Place): string {
  const { base } = site;
  const { hostname } = new URL(place.origin);
  return `# Made from deploy/headers.ts and the pages beside it. Not to be edited: the next release brings its own.

${lines(
  '',
  ofEditions.flatMap((header) => byEdition(header, site, place)),
)}server {
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

  # What was found on the disk is looked for again after a second, so within a second a release is there. Files that are
  # kept open leave room for Debian's 768 connections among the 1,024 that a process may have.
  open_file_cache max=100;
  open_file_cache_valid 1s;

  # Compressed copies stand beside the files.
  gzip off;
  gzip_static on;
  brotli_static on;
  gzip_vary on;

  types {
${lines(
  '    ',
  Object.entries(types).map(([end, type]) => `${quoted(type)} ${end};`),
)}  }
  default_type ${otherType};

${lines('  ', sent(plain))}
  error_page 404 ${base}404.html;
  error_page 403 =404 ${base}404.html;
  error_page 405 @method;
  error_page 416 @range;
${base === '/' ? '' : '\n  location / {\n    return 404;\n  }\n'}
  location @method {
${lines('    ', sent({ ...plain, Allow: 'GET, HEAD' }))}    return 405;
  }

  # By the time that nginx refuses a range, the headers of the file are on the response. Any here replace them, so that
  # none is there twice.
  location @range {
    add_header Cache-Control "";
    return 416;
  }

  # A folder's page is its index.html. The directive \`index\` would look on the disk for it, and twice for its location.
  rewrite /$ \${uri}index.html;

  location ^~ ${base} {
    alias ${place.root}/;

${lines('    ', locations(site, place))}  }
}
`;
}
