import { expect, test, urls } from '../../support/site.ts';

const examples = 'main a[href*="?q="]';
const done = '[data-search="done"]';

for (const lang of ['ru', 'kk'])
  test(`${lang}: the search page shows what can be asked, without a script, and every example finds something`, async ({
    browser,
    page,
    origin,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
    const plain = await context.newPage();
    await plain.goto(urls.search(lang));
    await expect(plain.locator('.asked')).toBeVisible();
    const asked = await plain
      .locator(examples)
      .evaluateAll((links) => links.map((link) => [link.textContent.trim(), link.getAttribute('href')]));
    await context.close();
    expect(asked.length).toBeGreaterThanOrEqual(6);
    for (const [words, href] of asked) {
      await page.goto(href ?? '');
      await page.waitForSelector(done);
      await expect(page.locator('#q')).toHaveValue(words ?? '');
      expect(await page.locator('#results ol > li').count(), words ?? '').toBeGreaterThan(0);
    }
  });

test('examples make room for results, and come back when the query is taken away', async ({ page }) => {
  await page.goto(urls.search('ru'));
  const asked = page.locator('.asked');
  await page.focus('#q');
  await expect(asked).toBeVisible();
  await page.fill('#q', 'Visa');
  await page.waitForSelector(done);
  await expect(asked).toBeHidden();
  await page.fill('#q', '');
  await expect(asked).toBeVisible();
});
