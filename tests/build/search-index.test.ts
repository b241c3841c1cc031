import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

const page = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><body><article data-pagefind-body data-pagefind-filter="lang:${lang}">${body}</article></body></html>`;

const remedy = (what: string) =>
  `This Pagefind no longer does what search relies on: ${what}. See src/search/beyond.ts and index-builder.ts before upgrading.`;

/** The files of a search index of two small pages, made the way the build makes it. */
async function files(): Promise<{ path: string; content: Uint8Array }[]> {
  const { index } = await createIndex({ forceLanguage: 'kk', excludeSelectors: ['[data-ours]'] });
  assert.ok(index);
  const content = page(
    'ru',
    '<h1 id="s1">Оплата</h1><p id="p1.1">Оплата картой <b data-ours>Наше</b></p><ul><li id="p1.2">Второй пункт</li></ul>',
  );
  await index.addHTMLFile({ url: '/ru/a/', content });
  await index.addHTMLFile({
    url: '/kk/a/',
    content: page('kk', '<h1 id="s1">Төлем</h1><p id="p1.1">Картамен төлеу</p>'),
  });
  const { files } = await index.getFiles();
  await close();
  return files;
}

interface Fragment {
  url: string;
  content: string;
  meta: { title: string };
  anchors: { id: string; location: number }[];
}

test('Pagefind still does everything that search relies on', async () => {
  const all = await files();
  const paths = all.map(({ path }) => path);
  assert.ok(
    paths.includes('wasm.unknown.pagefind') && paths.every((path) => !/^wasm\.(ru|kk)/.test(path)),
    remedy('one bundle for all languages, without a stemmer'),
  );
  assert.ok(
    paths.includes('pagefind.js') && paths.includes('pagefind-entry.json'),
    remedy('the names of its files'),
  );
  assert.deepEqual(paths.filter((path) => path.startsWith('filter/')).length, 1, remedy('one filter file'));

  const fragments = all
    .filter(({ path }) => path.startsWith('fragment/'))
    .map(
      ({ content }) =>
        JSON.parse(
          gunzipSync(content)
            .toString()
            .replace(/^pagefind_dcd/, ''),
        ) as Fragment,
    );
  const ru = fragments.find(({ url }) => url === '/ru/a/');
  assert.ok(ru, remedy('addresses in fragments'));
  assert.equal(ru.meta.title, 'Оплата', remedy('the title of a page is its h1'));
  const words = ru.content.split(/\s+/);
  assert.deepEqual(
    ru.anchors.map(({ id }) => id),
    ['s1', 'p1.1', 'p1.2'],
    remedy('anchors of every element with an id'),
  );
  assert.equal(words[ru.anchors[1]?.location ?? 0], 'Оплата', remedy('locations count words of the content'));
  assert.equal(words[ru.anchors[2]?.location ?? 0], 'Второй', remedy('locations count words of the content'));
  assert.ok(!ru.content.includes('Наше'), remedy('excluded selectors'));
});
