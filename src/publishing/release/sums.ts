/**
 * The list of a release's files with their hashes, in the format of `sha256sum`, and the digest of the list, which stands
 * for all of them. The first line is a comment to `sha256sum`; it keeps the digest apart from hashes of other lists.
 */
import { hash } from '../../tree/hash.ts';

/** The name of the list. It is served beside the files. */
export const sumsFile = 'SHA256SUMS';

const heading = '# Files of a release, format 1. The SHA-256 of this list is the digest of the release.';

/** The list for files by path, in the order of the bytes of their paths (`LC_ALL=C sort`). */
export function sumsText(hashes: ReadonlyMap<string, string>): string {
  const sorted = [...hashes].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return `${heading}\n${sorted.map(([path, sha256]) => `${sha256}  ${path}\n`).join('')}`;
}

/** The digest of a release, from its list. */
export const digestOf = (sums: string): string => hash(sums);

/**
 * The hashes in a list by path. Lines that are none of a list are left out, and paths that lead out of the site: then the
 * digest is another one.
 */
export const parseSums = (sums: string): Map<string, string> =>
  new Map(
    [...sums.matchAll(/^([0-9a-f]{64}) {2}((?!\/|.*(?:\.\.\/|:)).+)$/gm)].map(
      ([, sha256 = '', path = '']) => [path, sha256],
    ),
  );
