/**
 * npm run build: builds the site into `dist/`, or with DRAFT=1 the draft into `dist-draft/`. With `--no-cache` it uses
 * nothing that an earlier build kept.
 */
import './plain-errors.ts';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

// Modules loaded after this line are compiled once and cached for later builds.
enableCompileCache(resolve('.cache/node'));
const { values } = parseArgs({ options: { 'no-cache': { type: 'boolean' } } });
const { buildSite } = await import('../build/site.ts');
const { contentDir, isDraft, isPdf, outDir } = await import('../tree/environment.ts');
const { keep, removeUnused } = await import('../tree/kept.ts');
const { openContentTree } = await import('./content.ts');

if (!values['no-cache']) keep(contentDir);
if (!(await buildSite({ tree: openContentTree(), out: outDir, draft: isDraft, pdf: isPdf }))) process.exit(1);
removeUnused();
