/** npm run build: builds the site into `dist/`, or with DRAFT=1 the draft into a folder of its own. */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Whatever is loaded after this line is compiled once for all builds.
enableCompileCache(resolve('.cache/node'));
const { buildSite } = await import('../build/site.ts');
const { isDraft, outDir } = await import('../tree/environment.ts');
const { openContentTree } = await import('./content.ts');

if (!(await buildSite({ tree: openContentTree(), out: outDir, draft: isDraft }))) process.exit(1);
