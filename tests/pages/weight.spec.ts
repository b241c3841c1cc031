import { budgets, scriptBytes } from '../support/budgets.ts';
import { expect, test } from '../support/site.ts';

for (const lang of ['ru', 'kk'])
  for (const { page: path, requests, bytes } of budgets)
    test(`a first visit to /${lang}/${path} stays within its budget, and nothing on the page moves`, async ({
      page,
    }) => {
      const sent: { url: string; bytes: number }[] = [];
      page.on('response', (response) =>
        sent.push({ url: response.url(), bytes: Number(response.headers()['content-length']) }),
      );
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries() as unknown as { value: number }[])
            document.documentElement.dataset['shift'] = String(value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`/${lang}/${path}`, { waitUntil: 'networkidle' });
      // Headless Chromium draws no tab, so it does not request the icon by itself.
      const icon = await page.request.get('/favicon.svg', { headers: { 'accept-encoding': 'br' } });
      sent.push({ url: icon.url(), bytes: Number(icon.headers()['content-length']) });
      const unique = [...new Map(sent.map((each) => [each.url, each])).values()];
      const total = unique.reduce((sum, each) => sum + each.bytes, 0);
      expect(unique.length, JSON.stringify(unique)).toBeLessThanOrEqual(requests);
      expect(total, JSON.stringify(unique)).toBeLessThanOrEqual(bytes);
      // A layout shift below 0.001 is nothing that a reader could see.
      expect(Number(await page.locator('html').getAttribute('data-shift'))).toBeLessThan(0.001);

      const scripts = page.locator('script[src]');
      await expect(scripts).toHaveCount(1);
      await expect(scripts).toHaveAttribute('type', 'module');
      const script = await page.request.get((await scripts.getAttribute('src')) ?? '');
      expect((await script.body()).length).toBeLessThanOrEqual(scriptBytes);
    });
