/** Addresses that were released. They never stop working. */
import type { Published } from './urls.ts';

/** Where a site is, or was, published. */
export type Location = Pick<Published, 'origin' | 'base'>;

/** How every address of a site begins, `https://example.kz` or `https://example.kz/docs`; the rest begins with a slash. */
export const prefixOf = ({ origin, base }: Location): string => origin + base.slice(0, -1);

/** The whole addresses in `addresses.txt`, one on each line. Lists of older sites hold paths from the base. */
export const releasedAddresses = (text: string, location: Location): string[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => (line.startsWith('/') ? prefixOf(location) + line : line));

/** The items of the first list that are not in the second. */
export const missing = (wanted: readonly string[], present: readonly string[]): string[] => {
  const known = new Set(present);
  return wanted.filter((address) => !known.has(address));
};

/** A released address that a new site lacks. */
export interface LostAddress {
  address: string;
  /** Where the same page is now, when only origin or base have changed. */
  now: string | undefined;
}

/**
 * The released addresses that a new site lacks. `paths`: its addresses from the base, `/ru/terms/`; `formerly`: where
 * the site was published before and redirects from.
 */
export function lostAddresses(
  released: readonly string[],
  paths: readonly string[],
  location: Location,
  formerly: readonly Location[],
): LostAddress[] {
  const prefixes = [location, ...formerly].map(prefixOf);
  const present = prefixes.flatMap((prefix) => paths.map((path) => prefix + path));
  const longestFirst = paths.toSorted((a, b) => b.length - a.length);
  return missing(released, present).map((address) => {
    const path = longestFirst.find((each) => address.endsWith(each));
    // Every address ends like the chooser's: that alone says nothing.
    const isSame = path !== undefined && (path !== '/' || /^https:\/\/[^/]+\/$/.test(address));
    return { address, now: isSame ? prefixOf(location) + path : undefined };
  });
}
