import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPdf } from '../tree/environment.ts';

const build = resolve(import.meta.dirname, '../cli/build.ts');

/** A finished trial build, or what the build printed when it failed. */
export type TrialBuild = { site: string } | { failure: string };

/**
 * Builds the site in a scratch folder as of `day` (`2026-03-01`), hands it to `use` and removes the folder again. Nothing
 * that an earlier build kept is used: what is published or verified is made anew. `prepare` gets the scratch folder and
 * returns the content folder to build from. `pdf`: whether the site has PDFs.
 */
export async function withTrialBuild<Result>(
  day: string,
  prepare: (scratch: string) => string,
  use: (built: TrialBuild) => Promise<Result>,
  pdf = isPdf,
): Promise<Result> {
  mkdirSync('.cache', { recursive: true });
  const scratch = mkdtempSync(resolve('.cache/trial-'));
  try {
    const site = join(scratch, 'site');
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      CONTENT_DIR: prepare(scratch),
      OUT_DIR: site,
      BUILD_DATE: day,
      ...(pdf && { PDF: '1' }),
    };
    delete env['DRAFT'];
    const child = spawn(process.execPath, [build, '--no-cache'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    const status = await new Promise((done) => child.once('close', done));
    return await use(status === 0 ? { site } : { failure: (output.stderr || output.stdout).trim() });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
