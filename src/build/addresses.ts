import { filesIn } from '../tree/files.ts';

/** Files without a lasting address: those with a hash in their names, and the page for unknown addresses. */
const unaddressed = /^(_astro|pagefind)\/|^404\.html$/;

/** The addresses of a built site, sorted, relative to the site's base: `/ru/terms/`, `/editions.log`. */
export function builtAddresses(dir: string): string[] {
  return filesIn(dir)
    .filter((file) => !unaddressed.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}
