import { defineConfig } from '@playwright/test';
import { flags } from '../src/build/pdf/chromium.mjs';
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
      args: flags,
    },
  },
});
