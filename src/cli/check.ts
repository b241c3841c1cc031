/** npm run check: reads the content and says in Russian what is wrong and which questions are open. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { check } from '../checks/index.ts';
import { describe } from '../checks/finding.ts';
import { readTree } from '../checks/tree.ts';

const dir = resolve(process.env['CONTENT_DIR'] ?? 'content');
if (!existsSync(dir)) {
  console.error(`Нет папки с текстами: ${dir}`);
  process.exit(1);
}

const tree = readTree(dir);
const found = check(tree);
for (const finding of found) console.error(describe(basename(dir), finding));
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
