import { defineConfig } from '@playwright/test';
import { installed } from './support/chromium.mjs';

// Without a browser the tests say what is missing.
const executablePath = installed() ?? 'chromium';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../.cache/browser',
  fullyParallel: true,
  // A shared machine may be slow, and some tests build a site first.
  timeout: 90_000,
  forbidOnly: true,
  workers: 2,
  reporter: [['dot'], ['json']],
  use: {
    launchOptions: {
      executablePath,
      // As root in a container Chromium has no sandbox; without the rest it calls its maker's hosts.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
});
