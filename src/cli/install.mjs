/**
 * Installs the dependencies when what stands in node_modules is not what package-lock.json says. Plain JavaScript that
 * the machine's own Node 20 can run: the pinned Node comes with the installation.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @param {string} file A lock file. @returns {Record<string, { version: string, integrity?: string, optional?: boolean }>} */
const packages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
};

function installed() {
  const present = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).every(([path, wanted]) => {
    const found = present[path];
    // Packages of other platforms are in the lock only.
    if (!found) return path === '' || wanted.optional;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * Runs an npm command with its output shown; ends this process with one line when it fails.
 *
 * @param {string[]} args
 * @param {string} why What it means that the command failed.
 */
export function npm(args, why) {
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`\n${why}`);
  process.exit(status ?? 1);
}

/** Makes node_modules equal to the lock. */
export function install() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
    process.exit(1);
  }
  if (installed()) return;
  console.log('Installing dependencies…');
  npm(
    ['ci', '--no-audit', '--no-fund'],
    'The dependencies are missing: npm ci failed, see above (is the registry reachable?).',
  );
}
