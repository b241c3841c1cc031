import { test as base } from '@playwright/test';
import { resolve } from 'node:path';
import { listen, staticServer } from '../../src/server.ts';
import { urls } from '../../src/site.ts';

/** A test against the built site, served by the project's own server on a port of the worker's own. */
export const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, use) => {
      const server = staticServer(resolve('dist'), urls.chooser());
      const port = await listen(server, 0);
      await use(`http://localhost:${port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(origin),
});

export { expect } from '@playwright/test';
export { urls };
