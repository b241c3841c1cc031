import { existsSync, renameSync, rmSync } from 'node:fs';
import { printReport } from '../checks/print.ts';
import { missing, releasedAddresses } from '../domain/addresses.ts';
import type { Tree } from '../tree/tree.ts';
import { builtAddresses } from './addresses.ts';

/** What to build. */
export interface Build {
  /** The content tree of this process: Astro's part of a build takes it from there. */
  tree: Tree;
  /** The folder in whose place the new build comes. */
  out: string;
  /** Whether it shows the draft. */
  draft: boolean;
}

/** Builds into `folder`, and says in Russian why not. Resolves with whether it may take its place. */
async function buildInto(folder: string, { tree, draft }: Build): Promise<boolean> {
  if (!(await printReport(tree, { draft }))) return false;

  // Loaded late: a text that may not be built should not wait for it.
  const { build } = await import('astro');
  try {
    // force: Astro's content cache survives a change of our plugins and would ship stale pages.
    await build({ outDir: folder, force: true });
  } catch (error) {
    console.error(
      `Сайт не собран: ${error instanceof Error ? error.message : String(error)}\n` +
        'Что сделать: если npm run check ошибок не находит, это ошибка программы, а не текста. Передайте программисту всё, что написано здесь.\n',
      error,
    );
    return false;
  }

  const released = releasedAddresses(tree.text('addresses.txt'));
  // A draft is never released, so it may be without a section that readers still have.
  const lost = draft ? [] : missing(released, builtAddresses(folder));
  if (!lost.length) return true;
  console.error(
    `Сайт не собран: по этим адресам страницы уже публиковались, а в новом сайте их нет.\n${lost.map((address) => `  ${address}\n`).join('')}` +
      'Что сделать: верните страницу или файл, из которых получается адрес. Строки из addresses.txt не удаляют: на адрес могла сослаться чужая бумага.',
  );
  return false;
}

/**
 * Checks the content, builds beside the present build, then puts the new one in its place. Whatever goes wrong before
 * that is told in Russian, and the present build stays whole. Resolves with whether there is a new build.
 */
export async function buildSite(wanted: Build): Promise<boolean> {
  const [next, previous] = [`${wanted.out}.next`, `${wanted.out}.previous`];
  if (!(await buildInto(next, wanted))) {
    rmSync(next, { recursive: true, force: true });
    return false;
  }
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(wanted.out)) renameSync(wanted.out, previous);
  renameSync(next, wanted.out);
  rmSync(previous, { recursive: true, force: true });
  return true;
}
