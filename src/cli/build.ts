/**
 * npm run build: checks the content, builds beside the present build, then puts the new one in its place. Whatever goes
 * wrong before that, the previous build stays whole. With DRAFT=1 it shows the draft, in a folder of its own.
 */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { builtAddresses, missing, releasedAddresses } from '../addresses.ts';
import { contentDir } from '../environment.ts';

const isDraft = process.env['DRAFT'] === '1';
const out = resolve(process.env['OUT_DIR'] ?? (isDraft ? 'dist-draft' : 'dist'));
const next = `${out}.next`;
const previous = `${out}.previous`;

const fail = (status: number): never => {
  rmSync(next, { recursive: true, force: true });
  process.exit(status);
};

// Modules are loaded after this line, and one process does all: starting Node and loading them again would cost more than the check.
enableCompileCache(resolve('.cache/node'));
const { printReport } = await import('../checks/print.ts');
const { readTree } = await import('../checks/tree.ts');
if (!existsSync(contentDir)) {
  console.error(`Нет папки с текстами: ${contentDir}`);
  fail(1);
}
if (!(await printReport(readTree(contentDir), { draft: isDraft }))) fail(1);

const { build } = await import('astro');
try {
  // force: Astro's content cache survives a change of our plugins and would ship stale pages.
  await build({ outDir: next, force: true });
} catch (error) {
  console.error(error);
  fail(1);
}

const released = releasedAddresses(readFileSync(join(contentDir, 'addresses.txt'), 'utf8'));
// A draft is never released, so it may be without a section that readers still have.
const lost = isDraft ? [] : missing(released, builtAddresses(next));
if (lost.length) {
  console.error(
    `Сайт не собран: по этим адресам страницы уже публиковались, а в новом сайте их нет.\n${lost.map((address) => `  ${address}\n`).join('')}` +
      'Что сделать: верните страницу или файл, из которых получается адрес. Строки из addresses.txt не удаляют: на адрес могла сослаться чужая бумага.',
  );
  fail(1);
}

rmSync(previous, { recursive: true, force: true });
if (existsSync(out)) renameSync(out, previous);
renameSync(next, out);
rmSync(previous, { recursive: true, force: true });
