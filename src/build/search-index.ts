import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { isDraft } from '../tree/environment.ts';
import { languagesAt } from '../editions/languages.ts';
import { urls } from '../tree/site.ts';
import { begin } from './progress.ts';

type IndexFile = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'][number];

const orThrow = (errors: string[]) => {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

/**
 * Adds every page with searchable text to the index and returns the number of pages. The order is fixed here, because
 * Pagefind's own folder walk has no fixed order.
 */
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
 * The files of the index. Each call to Pagefind writes the values of a filter in the random order of a hash table, so
 * the same pages would give different bytes. The call is repeated until the order is that of the site's languages.
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
 * Writes the search index of the pages in a built folder and returns the number of pages. There is one bundle for all
 * languages, with a filter for the language and without Pagefind's stemmers (the Russian one breaks words with «й», and
 * there is none for Kazakh). Only text in `data-pagefind-body` is indexed. Throws an Error with Pagefind's messages.
 */
export async function writeIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'kk', excludeSelectors: ['[data-ours]'] });
  orThrow(errors);
  if (!index) throw new Error('Pagefind returned no index');
  const pages = await addPages(index, folder);

  // Pagefind's ready-made interfaces and its worker are not used here and would add 475 KB.
  const used = (await orderedFiles(index)).filter(
    ({ path }) => !/(^|\/)pagefind-(?!entry)[\w-]*\.(js|css)$/.test(path),
  );
  for (const { path, content } of used) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    // Pagefind ships the engine gzipped. Unzipped, a host can send it as brotli, which is a seventh smaller.
    await writeFile(file, path.startsWith('wasm') ? gunzipSync(content) : content);
  }
  await close();
  return pages;
}

/**
 * Astro integration for search: adds the files with the text that browsers search, and writes the Pagefind index for
 * sites with too much text to send at once.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) =>
        injectRoute({ pattern: '/_astro/[text].json', entrypoint: './src/build/search-text-route.ts' }),
      'astro:build:done': async ({ dir }) => {
        begin('search');
        await writeIndex(fileURLToPath(dir));
      },
    },
  };
}
