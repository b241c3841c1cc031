/**
 * npm run check: reads the content and says in Russian what is wrong and which questions are open. With `--base <git
 * revision>` also compares what may only grow with that revision; with `--format github` the report is annotations of a
 * pull request; with `--draft` a stale translation is no error.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../checks/index.ts';
import { annotation, describe, type Finding } from '../checks/report.ts';
import { errors, type Reported } from '../checks/rule.ts';
import { readTree, type Tree } from '../checks/tree.ts';
import { contentDir } from '../environment.ts';
import { grownSince } from './base.ts';

/** Fails with one line: an unknown revision is no reason to skip the comparison. */
function since(base: string, tree: Tree): Finding[] {
  try {
    return grownSince(base, tree);
  } catch (error) {
    console.error(
      `Нельзя сравнить с версией «${base}»: git её не знает или не нашёлся. ${error instanceof Error ? error.message : ''}\n` +
        'Что сделать: git fetch, затем повторить; или назвать другую версию в --base.',
    );
    process.exit(1);
  }
}

if (!existsSync(contentDir)) {
  console.error(`Нет папки с текстами: ${contentDir}`);
  process.exit(1);
}
const { base, draft, format } = parseArgs({
  options: {
    base: { type: 'string' },
    draft: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  },
}).values;
if (format !== 'text' && format !== 'github') {
  console.error(`Вида отчёта «${format}» нет. Что сделать: --format github или без --format.`);
  process.exit(1);
}

const tree = readTree(contentDir);
const found: (Finding | Reported)[] = [
  ...(base === undefined ? [] : since(base, tree)),
  ...(await check(tree)).map((finding) =>
    // A preview may show what is still to be translated: it is marked there, and never released.
    draft && finding.rule === 'translations' ? { ...finding, severity: 'warning' as const } : finding,
  ),
];
const folder = basename(contentDir);
for (const finding of found)
  console.error(
    format === 'github' ? annotation(folder, finding) : describe(folder, finding, tree.text(finding.path)),
  );
const wrong = errors(found).length;
const warnings = found.length - wrong;
if (wrong) {
  console.error(
    `Ошибок: ${wrong}, предупреждений: ${warnings}. Пока ошибки не исправлены, сайт не собирается; прежний сайт остаётся как был. О каждом правиле: content/CHECKS.md`,
  );
  process.exit(1);
}

const questions = tree.yaml('questions.yaml').data as { id: string; question: string }[];
console.log(`Тексты проверены: ${tree.paths.length} файлов, ошибок нет, предупреждений: ${warnings}.`);
console.log(`Открытые вопросы к продавцу (content/questions.yaml): ${questions.length}`);
for (const { id, question } of questions) console.log(`  ${id}: ${question}`);
