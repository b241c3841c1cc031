import type { Page } from '@playwright/test';
import { classes, queries, type Query } from '../../fixtures/queries.ts';
import { expect, test, urls } from '../../support/site.ts';

/**
 * The sections that the results link to, in order. The first query of a class comes in the address of the page, the
 * others are typed on it.
 */
async function answers(page: Page, { lang, query }: Query): Promise<string[]> {
  const address = urls.search(lang);
  if (new URL(page.url(), 'http://localhost').pathname === address) await page.fill('#q', query);
  else await page.goto(`${address}?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search="done"]');
  const hrefs = await page
    .locator('#results ol > li > a, .answer a:first-child')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return hrefs.map((path) => path.split('/')[3] ?? '');
}

for (const [name, { first, within3 }] of Object.entries(classes))
  test(`at least ${first} queries of class ${name} are answered by the first result and ${within3} by the first three`, async ({
    page,
  }) => {
    const missed: string[] = [];
    let firsts = 0;
    let threes = 0;
    for (const each of queries.filter((query) => query.class === name)) {
      const found = await answers(page, each);
      const right = (sections: string[]) =>
        each.expect.length ? sections.some((section) => each.expect.includes(section)) : found.length === 0;
      firsts += Number(right(found.slice(0, 1)));
      threes += Number(right(found.slice(0, 3)));
      if (!right(found.slice(0, 1))) missed.push(`${each.query}: ${found.slice(0, 3).join(', ')}`);
    }
    expect(firsts, missed.join('\n')).toBeGreaterThanOrEqual(first);
    expect(threes, missed.join('\n')).toBeGreaterThanOrEqual(within3);
  });
