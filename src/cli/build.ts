/** npm run build: builds the site into `dist/`, or with DRAFT=1 the draft into `dist-draft/`. */
import './plain-errors.ts';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Modules loaded after this line are compiled once and cached for later builds.
enableCompileCache(resolve('.cache/node'));
const { buildSite } = await import('../build/site.ts');
const { isDraft, isPdf, outDir } = await import('../tree/environment.ts');
const { openContentTree } = await import('./content.ts');

if (!(await buildSite({ tree: openContentTree(), out: outDir, draft: isDraft, pdf: isPdf }))) process.exit(1);
