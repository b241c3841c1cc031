import type { Plugin } from 'vite';

/**
 * Leaves `import()` in the browser as it is. Vite wraps each one in a preloader of 1 KB, more than all the script of a
 * first visit. No chunk here has styles or further chunks worth preloading, so the plugin that wraps them is taken out.
 * Vite has no option for that; the budget of the first script (tests/support/budgets.ts) fails if it stops working.
 */
export function plainImport(): Plugin {
  return {
    name: 'plain-import',
    configResolved({ plugins }) {
      const preloader = plugins.find(({ name }) => name === 'native:import-analysis-build');
      if (preloader) preloader.applyToEnvironment = ({ config }) => config.consumer !== 'client';
    },
  };
}
