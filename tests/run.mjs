/**
 * npm test: installs what is missing, then runs every check, cheapest first, and stops at the first stage that fails.
 * Ends with the line `N passed, N failed`, after one that counts what was skipped. Plain JavaScript, because it runs on the machine's own Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../src/cli/install.mjs';
import { chromium, pdfTools, webServers } from './support/chromium.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Result */

const began = Date.now();
process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
install();
process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
// The tests start hundreds of commands: with this cache their modules are compiled only once.
process.env.NODE_COMPILE_CACHE = resolve('.cache/node');
process.env.CHROMIUM = chromium();
pdfTools();
webServers();

const reports = resolve('.cache/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
// Sites that an earlier run built for its tests may come from other code.
rmSync('.cache/built', { recursive: true, force: true });

/** @type {(command: string, args: string[]) => boolean} */
const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
};

/**
 * A stage that runs one command and counts it as one check.
 *
 * @type {(name: string, ...args: string[]) => () => Result}
 */
const command =
  (name, ...args) =>
  () => ({ passed: Number(run(name, args)), failed: 0 });

/**
 * A stage that runs the `node:test` files that match a pattern, several at once: by default Node leaves a processor free.
 *
 * @type {(name: string, pattern: string, atOnce: number) => () => Result}
 */
const nodeTests = (name, pattern, atOnce) => () => {
  const report = `${reports}/${name}.tap`;
  /** @type {(reporter: string, file: string) => string[]} */
  const to = (reporter, file) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${file}`];
  const green = run('node', [
    '--test',
    `--test-concurrency=${atOnce}`,
    ...to('dot', 'stdout'),
    ...to('tap', report),
    pattern,
  ]);
  const text = readFileSync(report, 'utf8');
  if (!green)
    console.error(
      text
        .split('\n')
        .filter((line) => /^\s*not ok|error:|expected:|actual:|Counterexample|\.ts:\d/.test(line))
        .join('\n'),
    );
  /** @type {(word: string) => number} */
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled') || Number(!green),
    skipped: count('skipped'),
  };
};

/** The stage that runs the browser tests. */
const browserTests = () => {
  const report = `${reports}/browser.json`;
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  const green = run('playwright', ['test', '--config', 'tests/playwright.config.ts']);
  const { stats } =
    /** @type {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }} */ (
      JSON.parse(readFileSync(report, 'utf8'))
    );
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed > 0 ? failed : Number(!green), skipped: stats.skipped };
};

const base = process.env.BASE;

/** @type {Record<string, () => Result>} */
const stages = {
  format: command('prettier', '--check', '--log-level', 'warn', '.'),
  lint: command('npm', 'run', '--silent', 'lint'),
  types: command('npm', 'run', '--silent', 'typecheck'),
  // CI names the branch it merges into; a copy without git history has nothing to compare with.
  content: command(
    'npm',
    'run',
    '--silent',
    'check',
    ...(base ? ['--', '--base', base] : existsSync('.git') ? ['--', '--base', 'HEAD'] : []),
  ),
  rooms: nodeTests('rooms', 'tests/**/!(*.dist).test.ts', 2),
  build: command('npm', 'run', '--silent', 'build'),
  proof: command('npm', 'run', '--silent', 'verify', '--', 'dist'),
  'built site': nodeTests('built-site', 'tests/**/*.dist.test.ts', 2),
  browser: browserTests,
};

let passed = 0;
let failed = 0;
let skipped = 0;
for (const [name, stage] of Object.entries(stages)) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const result = stage();
  if (!result.passed && !result.failed) result.failed = 1;
  passed += result.passed;
  failed += result.failed;
  skipped += result.skipped ?? 0;
  console.log(
    `--- ${name}: ${result.passed} passed, ${result.failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
  if (result.failed) break;
}
console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s`);
if (skipped) console.log(`${skipped} skipped: see above what could not be installed`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
