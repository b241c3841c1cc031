/** Where a Chromium usually is, and how it is started. Plain JavaScript, because the tests look for one before anything is installed. */
import { existsSync } from 'node:fs';

const usual = [
  // The same browser without windows: every test takes a third of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** With these it runs in a container, where it has no sandbox as root, and does not call its vendor's hosts. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * The path of a Chromium on this machine: `named` if it exists, a usual place, or `otherwise`; undefined when there is
 * none.
 *
 * @type {(named?: string, otherwise?: string) => string | undefined}
 */
export const installedChromium = (named, otherwise) =>
  [named, ...usual, otherwise].find((path) => path && existsSync(path));
