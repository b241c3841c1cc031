import type { Plugin } from 'vite';

/**
 * Leaves `import()` in the browser as it is. Vite wraps each in a preloader of 1 KB, more than all the script of a first
 * visit; here no chunk has styles or further chunks worth preloading.
 */
export function plainImport(): Plugin {
  return {
    name: 'plain-import',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
