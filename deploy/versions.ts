/**
 * What the response for an edition's page says of time: the moment whose text it shows (`Memento-Datetime`, RFC 7089) and
 * the other versions of the document (`Link`, RFC 5829).
 */
import type { EditionsJson } from '../src/schemas/published/editions.ts';
import type { Headers } from './headers.ts';

/** What the names of link relations in the head of an edition's page have in common. */
const relation = /<link rel="((?:latest|predecessor)-version|version-history)" href="([^"]+)">/g;

/** The end of a day in Kazakhstan (UTC+5), as headers write moments. */
const endOf = (day: string): string => new Date(`${day}T18:59:59Z`).toUTCString();

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * A moment at which the document's own address showed this text: the end of the first day on which it was both sealed and
 * in force. Undefined if that day is not over on `today`, or if another edition or revision was shown by then.
 */
function moment(
  { document, edition, revision, from, until, sealed }: EditionsJson[number],
  lang: string,
  list: EditionsJson,
  today: string,
): string | undefined {
  const day = later(from, sealed);
  const isCorrected = list.some(
    (other) =>
      other.document === document &&
      other.edition === edition &&
      other.revision > revision &&
      lang in other.languages &&
      other.sealed <= day,
  );
  return day < today && day <= (until ?? day) && !isCorrected ? endOf(day) : undefined;
}

/**
 * The headers of each edition's page by its path, base included, newest first. `list`: the site's `editions.json`.
 * `read`: the page at a path. `today`: the day of the build, `2026-03-01`.
 */
export function versionHeaders(
  list: EditionsJson,
  read: (path: string) => string,
  today: string,
): Map<string, Headers> {
  const pages = list.flatMap((entry) =>
    Object.entries(entry.languages).map(([lang, { page }]): [string, Headers] => {
      const path = new URL(page).pathname;
      const links = [...read(path).matchAll(relation)].map(([, rel = '', href = '']) => ({ rel, href }));
      const shown = moment(entry, lang, list, today);
      const original = links.find(({ rel }) => rel === 'latest-version');
      const all = shown && original ? [{ rel: 'original', href: original.href }, ...links] : links;
      return [
        path,
        {
          ...(shown && { 'Memento-Datetime': shown }),
          ...(all.length && { Link: all.map(({ rel, href }) => `<${href}>; rel="${rel}"`).join(', ') }),
        },
      ];
    }),
  );
  return new Map(pages);
}
