import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, urls } from './site.ts';

const listed = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
  ([, url = '']) => new URL(url).pathname,
);

for (const path of [...listed, '/404.html'])
  test(`axe finds nothing at ${path}`, async ({ page }) => {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
  });

test('axe finds nothing among suggestions and results', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.fill('#q', 'карт');
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(`${urls.search('kk')}?q=төлем`);
  await page.waitForSelector('[data-search="done"]');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('axe notices a page that is not accessible', async ({ page }) => {
  await page.goto(urls.section('ru', 'payment', 'offer'));
  await page.evaluate(() => document.querySelector('.search label')?.remove());
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toContain('label');
});
