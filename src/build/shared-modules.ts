import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** The rooms, and the one module of this room, that need no bundler: plain TypeScript, which Node reads as it is. */
const shared = [
  ...['domain', 'schemas', 'i18n', 'tree', 'checks', 'markdown', 'search'].map(
    (room) => resolve('src', room) + sep,
  ),
  resolve('src/build/progress.ts'),
];

/**
 * Vite plugin that lets the pages of a build use the modules of its process instead of bundled copies. What the check has
 * read, parsed and derived is then there for the pages, and is not made again.
 */
export function sharedModules(): Plugin {
  return {
    name: 'shared-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !source.endsWith('.ts') || importer === undefined) return undefined;
      const file = join(dirname(importer.replace(/\?.*$/, '')), source);
      if (!shared.some((path) => file.startsWith(path))) return undefined;
      return { id: pathToFileURL(file).href, external: true };
    },
  };
}
