/**
 * npm run check: checks the content and reports in Russian what is wrong and which questions are open.
 *
 * - `--base <git revision>`: also checks that the log and the list of addresses have lost nothing since that revision.
 * - `--format github`: prints annotations for a pull request.
 * - `--fix`: first mends what has one right answer in the drafts, and prints what was mended.
 * - `--draft`: reports stale translations as warnings.
 */
import type { Finding } from '../domain/finding.ts';
import './plain-errors.ts';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { lostSince } from '../checks/append-only.ts';
import { printReport } from '../checks/print.ts';
import { mendContent } from '../publishing/mend.ts';
import { contentDir } from '../tree/environment.ts';
import { readTree, type Tree } from '../tree/tree.ts';
import { openContentTree } from './content.ts';

/** Compares with a git revision. Ends the process if git does not know it: the comparison must not be skipped. */
function since(base: string, tree: Tree): Finding[] {
  try {
    return lostSince(base, tree);
  } catch (error) {
    console.error(
      `Нельзя сравнить с версией «${base}»: git её не знает или не нашёлся. ${error instanceof Error ? error.message : ''}\n` +
        'Что сделать: git fetch, затем повторить; или назвать другую версию в --base.',
    );
    process.exit(1);
  }
}

const { base, draft, fix, format } = parseArgs({
  options: {
    base: { type: 'string' },
    draft: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  },
}).values;
if (format !== 'text' && format !== 'github') {
  console.error(`Вида отчёта «${format}» нет. Что сделать: --format github или без --format.`);
  process.exit(1);
}

/** Mends the drafts and says what was done, by file and line. */
function mend(dir: string): void {
  const files = mendContent(dir);
  const folder = basename(dir);
  for (const { path, mends } of files)
    for (const { line, what, count } of mends)
      console.log(`${folder}/${path}:${line} ${what}${count > 1 ? ` (${count})` : ''}`);
  console.log(
    files.length
      ? `Исправлено файлов: ${files.length}. Что ещё не так, сказано ниже.\n`
      : 'Исправлять нечего: знаков, у которых один верный ответ, в черновике нет.\n',
  );
}

if (fix) mend(openContentTree().dir);
const tree = fix ? readTree(contentDir) : openContentTree();
const before = base === undefined ? [] : since(base, tree);
if (!(await printReport(tree, { before, draft, annotations: format === 'github' }))) process.exitCode = 1;
