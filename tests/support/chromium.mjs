/**
 * Finds a Chromium for the browser tests, the tools that read what it prints and web servers, or installs them. Plain JavaScript,
 * because it runs before any build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { installedChromium } from '../../src/build/pdf/chromium.mjs';

/**
 * The path of a Chromium on this machine; undefined when there is none.
 *
 * @returns {string | undefined}
 */
export const installed = () => {
  const playwright = /** @type {typeof import('@playwright/test')} */ (
    createRequire(import.meta.url)('@playwright/test')
  );
  return installedChromium(process.env.CHROMIUM, playwright.chromium.executablePath());
};

/** @type {(command: string, ...args: string[]) => boolean} */
const run = (command, ...args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/**
 * Installs Debian packages, if this is Debian and we have the rights.
 *
 * @param {string[]} names
 */
const byDebian = (...names) =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  run('apt-get', 'update', '-qq') &&
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names);

/** The path of a Chromium, installed if needed. If that fails, prints one line and ends this process. */
export function chromium() {
  const found = installed();
  if (found) return found;
  console.log('Installing Chromium for the browser tests…');
  if (!byDebian('chromium-headless-shell') && !byDebian('chromium'))
    run('npx', 'playwright', 'install', 'chromium');
  const path = installed();
  if (path) return path;
  console.error(
    'Chromium is missing and could not be installed: install it and name it in CHROMIUM=/path/to/chromium.',
  );
  process.exit(1);
}

/** Ends this process with a line that says what to install, unless poppler and qpdf are here or can be installed. */
export function pdfTools() {
  const missing = () =>
    ['pdftotext', 'qpdf'].filter((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error);
  if (!missing().length) return;
  console.log('Installing poppler and qpdf for the tests of paper and PDF…');
  byDebian('poppler-utils', 'qpdf');
  if (!missing().length) return;
  console.error(`${missing().join(' and ')} missing: install poppler (poppler-utils on Debian) and qpdf.`);
  process.exit(1);
}

/**
 * Installs the web servers that the tests of `deploy/` and of releases start, what puts them under load, and another
 * clock. Where that is impossible, those tests are skipped.
 */
export function webServers() {
  const missing = () =>
    [
      '/usr/sbin/nginx',
      '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf',
      '/usr/bin/caddy',
      '/usr/bin/wrk',
      '/usr/bin/faketime',
    ].some((path) => !existsSync(path));
  if (!missing()) return;
  console.log('Installing nginx, Caddy, wrk and faketime for the tests of servers and releases…');
  byDebian('nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'wrk', 'faketime');
  if (missing())
    console.log('They could not be installed: those tests are skipped, and counted as skipped below.');
}
