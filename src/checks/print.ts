import { basename } from 'node:path';
import { check } from './index.ts';
import { annotation, describe, type Finding } from './report.ts';
import { errors, type Reported } from './rule.ts';
import type { Tree } from '../tree/tree.ts';

/** How to look at a content tree and how to tell of it. */
export interface Wanted {
  /** Findings made elsewhere, told before the rules'. */
  before?: readonly Finding[];
  /** A preview may show what is still to be translated: it is marked there, and never released. */
  draft?: boolean;
  /** Annotations of a pull request in place of lines to read. */
  annotations?: boolean;
}

/** Checks a content tree and prints the report in Russian. Resolves with whether it may be built. */
export async function printReport(
  tree: Tree,
  { before = [], draft = false, annotations = false }: Wanted,
): Promise<boolean> {
  const found: (Finding | Reported)[] = [
    ...before,
    ...(await check(tree)).map((finding) =>
      draft && finding.rule === 'translations' ? { ...finding, severity: 'warning' as const } : finding,
    ),
  ];
  const folder = basename(tree.dir);
  for (const finding of found)
    console.error(
      annotations ? annotation(folder, finding) : describe(folder, finding, tree.text(finding.path)),
    );
  const wrong = errors(found).length;
  const warnings = found.length - wrong;
  if (wrong) {
    console.error(
      `Ошибок: ${wrong}, предупреждений: ${warnings}. Пока ошибки не исправлены, сайт не собирается; прежний сайт остаётся как был. О каждом правиле: content/CHECKS.md`,
    );
    return false;
  }

  const questions = tree.yaml('questions.yaml').data as { id: string; question: string }[];
  console.log(`Тексты проверены: ${tree.paths.length} файлов, ошибок нет, предупреждений: ${warnings}.`);
  console.log(`Открытые вопросы к продавцу (content/questions.yaml): ${questions.length}`);
  for (const { id, question } of questions) console.log(`  ${id}: ${question}`);
  return true;
}
