import { filesIn } from '../tree/files.ts';

/** Files whose names follow their content, or that no address leads to. */
const unaddressed = /^(_astro|pagefind)\/|^404\.html$/;

/** The addresses of a built folder, from the site's base: `/ru/payment/`, `/editions.log`. */
export function builtAddresses(dir: string): string[] {
  return filesIn(dir)
    .filter((file) => !unaddressed.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The addresses of `addresses.txt`, one a line. */
export const releasedAddresses = (text: string): string[] => text.split('\n').filter(Boolean);

/** What is in the first list and not in the second. */
export const missing = (wanted: readonly string[], present: readonly string[]): string[] => {
  const known = new Set(present);
  return wanted.filter((address) => !known.has(address));
};
