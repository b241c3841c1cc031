/** npm run build: builds the site into `dist/`, or with DRAFT=1 the draft into a folder of its own. */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { contentDir, isDraft } from '../tree/environment.ts';

// What is loaded after this line is compiled once for all builds.
enableCompileCache(resolve('.cache/node'));
const { buildSite } = await import('../build/site.ts');

const out = resolve(process.env['OUT_DIR'] ?? (isDraft ? 'dist-draft' : 'dist'));
if (!(await buildSite({ content: contentDir, out, draft: isDraft }))) process.exit(1);
