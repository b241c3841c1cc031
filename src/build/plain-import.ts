import type { Plugin } from 'vite';

/**
 * Vite plugin that leaves `import()` unchanged in browser code. Vite wraps each call in a preloader of 1 KB, which is
 * more than the whole script of a first visit. No chunk here has styles or further chunks worth preloading, so the
 * plugin that does this is switched off. Vite has no option for that; if this stops working, the budget for the first
 * script (tests/support/budgets.ts) fails.
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
