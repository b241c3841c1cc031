import { test as base, type Page } from '@playwright/test';
import { resolve } from 'node:path';
import { listen, staticServer } from '../../src/build/server.ts';
import { urls } from '../../src/tree/site.ts';

/** Playwright's `test` for the built site in `root`, which the project's own server serves on one port per worker. */
export const testOn = (root: () => string | Promise<string>) =>
  base.extend<object, { origin: string; visitor: Page }>({
    origin: [
      async ({}, use) => {
        const server = staticServer(await root(), urls.chooser());
        await use(`http://localhost:${await listen(server, 0)}`);
        server.closeAllConnections();
        server.close();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: async ({ origin }, use) => use(origin),
    // One page for visits to many addresses: opening a new one each time takes four times as long as the checks.
    visitor: [
      async ({ browser, origin }, use) => {
        const page = await browser.newPage({ baseURL: origin });
        await use(page);
        await page.close();
      },
      { scope: 'worker' },
    ],
  });

/** A browser test against the real site. */
export const test = testOn(() => resolve('dist'));

export { expect } from '@playwright/test';
export { urls };
