import { hashed, pattern } from '../../deploy/headers.ts';
import { filesIn } from '../tree/files.ts';

/** Files without a lasting address: those with a hash in their names, and the page for unknown addresses. */
const unaddressed = /^(_astro|pagefind)\/|^404\.html$/;

const hashedFiles = new RegExp(pattern(hashed, '/'));

/** Whether the name of a file has a hash of its content, so that pages of an earlier release may still ask for it. */
export const isHashed = (file: string): boolean => hashedFiles.test(`/${file}`);

/** The addresses of a site with these files, sorted, relative to the site's base: `/ru/terms/`, `/editions.log`. */
export const addressesOf = (files: readonly string[]): string[] =>
  files
    .filter((file) => !unaddressed.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();

/** The addresses of a built site, as `addressesOf`. */
export const builtAddresses = (dir: string): string[] => addressesOf(filesIn(dir));
