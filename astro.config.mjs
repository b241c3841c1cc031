import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/build/search-index.ts';
import { editing } from './src/build/editing.ts';
import { plainImport } from './src/build/plain-import.ts';
import { sharedModules } from './src/build/shared-modules.ts';
import { urls } from './src/tree/site.ts';
import { alternates, inSitemap } from './src/editions/sitemap.ts';

// Astro's telemetry is off: a build must not send data anywhere.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  site: urls.absolute(urls.chooser()),
  base: urls.chooser(),
  trailingSlash: 'always',
  // In the project and under its lock: node_modules may be shared by several checkouts.
  cacheDir: './.cache/astro',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  integrations: [sitemap({ filter: inSitemap, serialize: alternates }), searchIndex(), editing()],
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImport(), sharedModules()],
    // Tests and builds leave thousands of files there, and tests make a link that points out of the project.
    server: { watch: { ignored: ['**/.cache/**', '**/dist*/**'] } },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  },
});
