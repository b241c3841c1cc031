import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { citations } from './src/markdown/cited.ts';
import { autolinks } from './src/markdown/autolinks.ts';
import { clauseAnchors } from './src/markdown/clauses.ts';
import { guard } from './src/markdown/guard.ts';
import { hints } from './src/markdown/hints.ts';
import { referenceLinks } from './src/markdown/references.ts';
import { requisites } from './src/markdown/requisites.ts';
import { staleNotes } from './src/markdown/stale.ts';
import { tableRegions } from './src/markdown/tables.ts';
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
  integrations: [mdx(), sitemap({ filter: inSitemap, serialize: alternates }), searchIndex(), editing()],
  markdown: {
    // The typography is the seller's: its quotes and dashes must not be changed.
    processor: unified({
      smartypants: false,
      gfm: false,
      remarkPlugins: [
        remarkGfm,
        autolinks,
        guard,
        hints,
        staleNotes,
        referenceLinks,
        clauseAnchors,
        citations,
        requisites,
        tableRegions,
      ],
    }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImport(), sharedModules()],
    // Tests and builds leave thousands of files there, and tests make a link that points out of the project.
    server: { watch: { ignored: ['**/.cache/**', '**/dist*/**'] } },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        // @astrojs/mdx adds a directive to every MDX file that the bundler does not know and warns about.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
