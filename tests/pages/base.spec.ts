import { siteUnder } from '../support/build.ts';
import { listen, staticServer } from '../../src/build/server.ts';
import { expect, test } from '../support/site.ts';

test('under a base path a search result leads to its clause, and the language switch keeps the clause', async ({
  page,
}) => {
  const base = '/docs/pay/';
  const server = staticServer(siteUnder(base), base);
  const origin = `http://localhost:${await listen(server, 0)}`;
  await page.goto(`${origin}${base}ru/search/?q=средств`);
  await page.waitForSelector('[data-search="done"]');
  await page.locator('#results ol a').first().click();
  await expect(page).toHaveURL(`${origin}${base}ru/payment/refusal-reasons/#p3.2`);
  await page.locator('.bar').getByRole('link', { name: 'Қазақша' }).click();
  await expect(page).toHaveURL(`${origin}${base}kk/payment/refusal-reasons/#p3.2`);
  server.closeAllConnections();
  server.close();
});
