import type { Page } from '@playwright/test';
import type { SearchText } from '../../../src/search/text.ts';
import { expect, test, urls } from '../../support/site.ts';

// The policy of the real site allows no WebAssembly, because its search never needs Pagefind.
test.use({ bypassCSP: true });

/** Simulates a site with more text than a browser gets at once: all sections except the first are left to Pagefind. */
async function withLittleText(page: Page): Promise<void> {
  await page.route('**/text.*.json', async (route) => {
    const text = (await (await route.fetch()).json()) as SearchText;
    await route.fulfill({ json: { ...text, sections: text.sections.slice(0, 1), complete: false } });
  });
}

for (const [query, clause] of [
  ['мошенников', 'payment-security/#p2.7'],
  ['реквизитами', 'requisites/#s4'],
  ['800817401350', 'requisites/#p4.1'],
] as const)
  test(`Pagefind finds «${query}» beyond the loaded text, and the result links to the clause`, async ({
    page,
  }) => {
    await withLittleText(page);
    await page.goto(`${urls.search('ru')}?q=${query}`);
    await page.waitForSelector(`#results a[href$="${clause}"] mark`);
  });

test('text that is not sent first is loaded when it is needed, without Pagefind, and again when it did not arrive', async ({
  page,
}) => {
  let sections: SearchText['sections'] = [];
  await page.route('**/text.*.json', async (route) => {
    const text = (await (await route.fetch()).json()) as SearchText;
    sections = text.sections.slice(1);
    await route.fulfill({ json: { ...text, sections: text.sections.slice(0, 1), rest: '/rest.json' } });
  });
  await page.route('**/pagefind/**', () => expect(null, 'nothing lies beyond').toBe('asked'));
  await page.route('**/rest.json', (route) => route.abort());
  await page.goto(`${urls.search('ru')}?q=мошенников`);
  await page.waitForSelector('[data-search="failed"]');
  await page.unroute('**/rest.json');
  await page.route('**/rest.json', (route) => route.fulfill({ json: sections }));
  await page.click('#retry');
  await page.waitForSelector('#results a[href$="payment-security/#p2.7"] mark');
});

for (const part of ['**/pagefind.js*', '**/*.pf_index', '**/*.pf_fragment', '**/wasm*'])
  test(`when ${part} is needed but fails to load, search says so, and a retry works`, async ({ page }) => {
    await withLittleText(page);
    await page.route(part, (route) => route.abort());
    await page.goto(`${urls.search('ru')}?q=мошенников`);
    await page.waitForSelector('[data-search="failed"]');
    await expect(page.locator('#none')).toBeHidden();
    await page.unroute(part);
    await page.click('#retry');
    await page.waitForSelector('#results a[href$="#p2.7"]');
  });

test('Pagefind still finds a word by its beginning in one language, which search beyond the loaded text relies on', async ({
  page,
}) => {
  await page.goto(urls.search('ru'));
  const found = await page.evaluate(async () => {
    const api = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
      search(
        query: string,
        options: object,
      ): Promise<{ results: { data(): Promise<{ url: string; raw_url?: string }> }[] }>;
    };
    const { results } = await api.search('моше', { filters: { lang: 'ru' } });
    return Promise.all(results.map(async (each) => (await each.data()).url));
  });
  expect(found.sort(), 'a new Pagefind? See src/search/beyond.ts before upgrading').toEqual([
    urls.section('ru', 'payment', 'offer'),
    urls.section('ru', 'payment', 'payment-security'),
  ]);
});
