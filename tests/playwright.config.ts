import { defineConfig } from '@playwright/test';
import { installed } from './support/chromium.mjs';

// Without an installed browser the tests fail and say what is missing.
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
      // Chromium has no sandbox as root in a container; the other flags keep it from calling its vendor's hosts.
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
