import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

const orThrow = (errors: string[]) => {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

/**
 * Builds the search index from the built pages. One bundle for all languages, without Pagefind's stemmers (its Russian
 * one breaks words with «й»); a filter tells the languages apart. Only what stands in `data-pagefind-body` is indexed.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const { index, errors } = await createIndex({
          forceLanguage: 'kk',
          excludeSelectors: ['[data-ours]'],
        });
        orThrow(errors);
        if (!index) throw new Error('Pagefind gave no index');
        const added = await index.addDirectory({ path: out });
        orThrow(added.errors);
        const { files, errors: writing } = await index.getFiles();
        orThrow(writing);

        // Its ready-made interfaces are not used: they would be 435 KB of dead weight.
        const used = files.filter(
          ({ path }) => !/(^|\/)pagefind-(?!entry|worker)[\w-]*\.(js|css)$/.test(path),
        );
        for (const { path, content } of used) {
          const file = join(out, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        await close();
        logger.info(`${added.page_count} pages read, ${used.length} files written`);
      },
    },
  };
}
