/**
 * npm run check: reads the content and says in Russian what is wrong and which questions are open. With `--base <git
 * revision>` also compares what may only grow with that revision.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../checks/index.ts';
import { describe, type Finding } from '../checks/finding.ts';
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
const { base } = parseArgs({ options: { base: { type: 'string' } } }).values;

const tree = readTree(contentDir);
const found = [...(base === undefined ? [] : since(base, tree)), ...(await check(tree))];
for (const finding of found) console.error(describe(basename(contentDir), finding));
if (found.length) {
  console.error(
    `Ошибок: ${found.length}. Пока они не исправлены, сайт не собирается; прежний сайт остаётся как был.`,
  );
  process.exit(1);
}

const questions = tree.yaml('questions.yaml').data as { id: string; question: string }[];
console.log(`Тексты проверены: ${tree.paths.length} файлов, ошибок нет.`);
console.log(`Открытые вопросы к продавцу (content/questions.yaml): ${questions.length}`);
for (const { id, question } of questions) console.log(`  ${id}: ${question}`);
