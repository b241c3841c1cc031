import { filesIn } from '../tree/files.ts';

/** Files whose names follow from their content, and the page that no address leads to. */
const unaddressed = /^(_astro|pagefind)\/|^404\.html$/;

/** The addresses of a built folder, from the site's base: `/ru/payment/`, `/editions.log`. Sorted. */
export function builtAddresses(dir: string): string[] {
  return filesIn(dir)
    .filter((file) => !unaddressed.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}
