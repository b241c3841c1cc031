import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { clauseAnchors } from './src/markdown/clauses.ts';
import { guard } from './src/markdown/guard.ts';
import { sellerData } from './src/markdown/seller-data.ts';
import { staleNotes } from './src/markdown/stale.ts';
import { searchIndex } from './src/build/search-index.ts';
import { editing } from './src/build/editing.ts';
import { plainImport } from './src/build/plain-import.ts';
import { urls } from './src/tree/site.ts';
import { alternates, inSitemap } from './src/editions/sitemap.ts';

// Astro would report each build to its makers: nothing here goes out.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  site: urls.absolute(urls.chooser()),
  base: urls.chooser(),
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), sitemap({ filter: inSitemap, serialize: alternates }), searchIndex(), editing()],
  markdown: {
    // Typography is the seller's: nothing may turn its quotes or dashes into others.
    processor: unified({
      smartypants: false,
      gfm: false,
      remarkPlugins: [remarkGfm, guard, staleNotes, clauseAnchors, sellerData],
    }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImport()],
    // What tests and builds leave behind: thousands of files, and a link out of the project on purpose.
    server: { watch: { ignored: ['**/.cache/**', '**/dist*/**'] } },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        // @astrojs/mdx marks every MDX file with a directive that the bundler does not know: noise.
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
    },
  },
});
