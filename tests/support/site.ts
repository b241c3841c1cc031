import { test as base, type Page } from '@playwright/test';
import { resolve } from 'node:path';
import { listen, staticServer } from '../../src/build/server.ts';
import { urls } from '../../src/tree/site.ts';

/** A test against a built site, served by the project's own server on a port of the worker's own. */
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
    // One page for looking at many addresses: a new one each time would take four times as long as the look.
    visitor: [
      async ({ browser, origin }, use) => {
        const page = await browser.newPage({ baseURL: origin });
        await use(page);
        await page.close();
      },
      { scope: 'worker' },
    ],
  });

/** A test against the real site. */
export const test = testOn(() => resolve('dist'));

export { expect } from '@playwright/test';
export { urls };
