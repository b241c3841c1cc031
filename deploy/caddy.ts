/** `Caddyfile`: the site for Caddy. */
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
import { lines, quoted } from './lines.ts';
import { addressTypes, type Choice, type Place, type Site } from './site.ts';

/** Headers for all addresses, as lines. */
const always = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => `header ${name} ${quoted(value)}`);

/** One header, by the path. Here the last one that matches counts, so the choices are turned round. */
const byPath = (matcher: string, name: string, choices: readonly Choice[]) =>
  choices.toReversed().flatMap(([paths, value], i) => {
    const named = `@${matcher}${i || ''}`;
    return [`${named} path_regexp ${quoted(paths)}`, `header ${named} ${name} ${quoted(value)}`];
  });

/** The headers of the editions' pages, as a block that other pages skip. */
const versions = (site: Site) => [
  `@edition path_regexp "^${site.base}[^/]+/[^/]+/editions/[^/]+/$"`,
  'route @edition {',
  ...[...site.versions].flatMap(([path, headers]) =>
    Object.entries(headers).map(([name, value]) => `\theader ${path} ${name} ${quoted(value)}`),
  ),
  '}',
];

/** The settings for Caddy, which gets its certificates itself. */
export function caddyfile(site: Site, { root, origin }: Place): string {
  const { base } = site;
  const ends = Object.entries(types).map(([end, type]): Choice => [`\\.${end}$`, type]);
  return `# Made from deploy/headers.ts and the pages beside it. Not to be edited: the next release brings its own.

${new URL(origin).hostname} {
	root * ${root}
	route {
${lines('\t\t', [
  ...always({ ...everywhere, 'Cache-Control': cache.other }),
  'header {',
  '\t-Server',
  '\tVary Accept-Encoding',
  '\tdefer',
  '}',
  '@outside not path ' + `${base}*`,
  'error @outside 404',
  `@hidden path_regexp ${quoted(hidden)}`,
  'error @hidden 404',
  '@other not method GET HEAD',
  'error @other 405',
  ...byPath('hashed', 'Cache-Control', [[pattern(hashed, base), cache.hashed]]),
  ...byPath('cors', 'Access-Control-Allow-Origin', [[pattern(forPrograms, base), '*']]),
  ...byPath('type', 'Content-Type', [
    ...addressTypes(site),
    ['/$', types['html'] ?? ''],
    ...ends,
    ['', otherType],
  ]),
  ...byPath('policy', 'Content-Security-Policy', site.policies),
  ...Object.entries(onPages).map(([name, value]) => `header @policy ${name} ${quoted(value)}`),
  ...versions(site),
  ...(base === '/' ? [] : [`uri strip_prefix ${base.slice(0, -1)}`]),
  // Caddy itself redirects to a folder without what was asked there.
  '@asked {',
  '\tnot path */',
  '\tfile {path}/',
  '\texpression `{query} != ""`',
  '}',
  'redir @asked {http.request.orig_uri.path}/?{query} 308',
])}		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
${lines('\t\t', [
  ...always({
    ...everywhere,
    ...onPages,
    'Cache-Control': cache.other,
    'Content-Security-Policy': site.policies.at(-1)?.[1] ?? '',
  }),
  'header -Server',
  '@missing expression `{err.status_code} in [403, 404]`',
])}		route @missing {
			rewrite * /404.html
			header Content-Type ${quoted(types['html'] ?? '')}
			file_server {
				precompressed br gzip
			}
		}
		@method expression \`{err.status_code} == 405\`
		header @method Allow "GET, HEAD"
		respond "{err.status_code} {err.status_text}"
	}
}
`;
}
