import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { isDraft } from '../tree/environment.ts';
import { languagesAt } from '../editions/languages.ts';
import { urls } from '../tree/site.ts';

type IndexFile = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'][number];

const orThrow = (errors: string[]) => {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

/** Hands Pagefind every page with text to search, in one order: its own folder walk has none. Returns their number. */
async function addPages(index: PagefindIndex, folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('index.html'));
  let pages = 0;
  for (const file of files.sort()) {
    const content = await readFile(join(folder, file), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    const url = `/${file.slice(0, -'index.html'.length).replaceAll(sep, '/')}`;
    orThrow((await index.addHTMLFile({ url, content })).errors);
    pages += 1;
  }
  return pages;
}

/**
 * The index's files. Pagefind writes the values of a filter in the chance order of a hash table, anew at each call, so
 * the same pages would give other bytes: it is asked again until they stand in the order of the site's languages.
 */
async function orderedFiles(index: PagefindIndex): Promise<IndexFile[]> {
  for (let tries = 0; tries < 1000; tries++) {
    const { files, errors } = await index.getFiles();
    orThrow(errors);
    const filter = files.find(({ path }) => path.startsWith('filter/'));
    const places = languagesAt(urls.chooser(), isDraft).map((lang) =>
      gunzipSync(filter?.content ?? '').indexOf(`b${lang}`),
    );
    if (places.every((place, i) => place > (places[i - 1] ?? -1))) return files;
  }
  throw new Error('Pagefind: the index has no page in some language');
}

/**
 * Writes the index of the pages in a built folder; returns the number of pages. One bundle for all languages, without
 * Pagefind's stemmers (its Russian one breaks words with «й», Kazakh it has none); a filter tells the languages apart. Only
 * what stands in `data-pagefind-body` is indexed. Throws what Pagefind reports.
 */
export async function writeIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'kk', excludeSelectors: ['[data-ours]'] });
  orThrow(errors);
  if (!index) throw new Error('Pagefind gave no index');
  const pages = await addPages(index, folder);

  // Its ready-made interfaces and its worker are not used: they would be 475 KB of dead weight.
  const used = (await orderedFiles(index)).filter(
    ({ path }) => !/(^|\/)pagefind-(?!entry)[\w-]*\.(js|css)$/.test(path),
  );
  for (const { path, content } of used) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    // As shipped the engine is zipped already, and no host can send it as brotli, a seventh smaller.
    await writeFile(file, path.startsWith('wasm') ? gunzipSync(content) : content);
  }
  await close();
  return pages;
}

/** Serves the text that browsers search, and writes the index of what is too much to be sent at once. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) =>
        injectRoute({ pattern: '/_astro/[text].json', entrypoint: './src/build/search-text-route.ts' }),
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await writeIndex(fileURLToPath(dir))} pages indexed`);
      },
    },
  };
}
