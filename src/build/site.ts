import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { printReport } from '../checks/print.ts';
import { waitForLock } from '../tree/lock.ts';
import type { Tree } from '../tree/tree.ts';
import { replaceOutput } from './output.ts';
import { begin, summary } from './progress.ts';
import { lossOf } from './released.ts';

/** What to build. */
export interface Build {
  /** The content tree. Must be that of this process, because Astro's part of the build uses the process's tree. */
  tree: Tree;
  /** The output folder, which the new build replaces. */
  out: string;
  /** Whether the build shows the draft. */
  draft: boolean;
  /** Whether it has PDFs of the editions. The pages of this process link to them. */
  pdf: boolean;
}

/** Builds into `folder`. Resolves to whether the build may be used; if not, the reason is printed in Russian. */
async function buildInto(folder: string, { tree, draft, pdf }: Build): Promise<boolean> {
  begin('check');
  if (!(await printReport(tree, { draft }))) return false;
  begin('code');

  // Astro and Vite build differently depending on NODE_ENV; a release must depend only on the repository and the date.
  // Astro is loaded late, so that errors in the texts are reported without waiting for it.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('astro');
  // Into a folder outside the project, Astro puts the code of the pages into `.astro/`, which all such builds share.
  const release = await waitForLock(resolve('.cache/astro.lock'), 'npm run build');
  try {
    // Left by versions of this project whose texts Astro compiled: it would go on compiling what the list names.
    rmSync(resolve('.astro/content-modules.mjs'), { force: true });
    await build({ outDir: folder, logLevel: 'warn' });
  } catch (error) {
    console.error(
      `Сайт не собран: ${error instanceof Error ? error.message : String(error)}\n` +
        'Что сделать: если npm run check ошибок не находит, это ошибка программы, а не текста. Передайте программисту всё, что написано здесь.\n',
      error,
    );
    return false;
  } finally {
    release();
  }

  if (pdf) {
    // Loaded only here: what it needs is not for every build.
    begin('pdf');
    const { writePdfs } = await import('./pdf/pdfs.ts');
    console.log(`PDF: ${await writePdfs(folder)}`);
  }
  // A draft is never released, so it may lack a section that is still published.
  const loss = draft ? undefined : lossOf(tree, folder, pdf);
  if (loss === undefined) console.log(summary());
  else console.error(loss);
  return loss === undefined;
}

/**
 * Checks the content, builds next to the present build, and then replaces it. If anything goes wrong before that, the
 * error is reported in Russian and the present build stays intact. Resolves to whether there is a new build. Throws
 * like `replaceOutput`.
 */
export const buildSite = (wanted: Build): Promise<boolean> =>
  replaceOutput(
    wanted.out,
    [wanted.tree.dir, ...['src', 'public', '.git'].map((name) => resolve(name))],
    (folder) => buildInto(folder, wanted),
  );
