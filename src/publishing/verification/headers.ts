/**
 * Compares the headers that come with pages with those of the release: a web server that has not read its settings again
 * sends the new pages with the policy of the earlier ones.
 */
import { headersOf, type Site } from '../../../deploy/site.ts';
import type { Finding } from '../../domain/finding.ts';

const policy = 'Content-Security-Policy';
const moment = 'Memento-Datetime';

/**
 * A finding, one for all pages, if their headers are not those of the release. `release`: what its headers depend on.
 * `sent`: the headers by file. Undefined if the host sends no policy at all, so that nothing can be compared.
 */
export function compareHeaders(
  release: Site,
  sent: ReadonlyMap<string, Headers>,
): [] | [Finding] | undefined {
  const pages = [...sent].filter(([path]) => path.endsWith('.html'));
  if (!pages.some(([, headers]) => headers.has(policy))) return undefined;
  const forAny = release.policies.at(-1)?.[1];
  for (const [path, headers] of pages) {
    const address = release.base + path.replace(/(^|\/)index\.html$/, '$1');
    const wanted = headersOf(release, address, 200);
    // Hosts of static files send one policy with every file, and the moments of the newest editions or of none.
    const isStatic = headers.get(policy) === forAny;
    const differing = [policy, moment].find((name) => {
      const value = headers.get(name) ?? undefined;
      return value !== wanted[name] && !(isStatic && (name === policy || value === undefined));
    });
    if (differing === undefined) continue;
    const quoted = (value = 'нет') => `«${value}»`;
    return [
      {
        path,
        line: 1,
        message:
          `заголовки не те, что у этого выпуска: ${address}\n` +
          `  ${differing}: в выпуске ${quoted(wanted[differing])}, сервер отправил ${quoted(headers.get(differing) ?? undefined)}`,
        remedy: 'Веб-сервер читал настройки прежнего выпуска: systemctl reload nginx (или caddy reload).',
      },
    ];
  }
  return [];
}
