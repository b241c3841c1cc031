import type { Finding } from '../domain/finding.ts';
import { basename } from 'node:path';
import { check } from './index.ts';
import { annotation, describe } from './report.ts';
import { errors, type Reported } from './rule.ts';
import { plural } from '../i18n/plural.ts';
import { questions } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';

/** Options of `printReport`. */
export interface ReportOptions {
  /** Findings from elsewhere, printed before those of the rules. */
  before?: readonly Finding[];
  /** Report stale translations as warnings: a preview may show them, because it marks them and is never released. */
  draft?: boolean;
  /** Print annotations for a pull request instead of plain text. */
  annotations?: boolean;
  /** Leave out the open questions to the seller. */
  brief?: boolean;
}

const counted = (n: number, one: string, few: string, many: string) => `${n} ${plural(n, one, few, many)}`;
const warning = ['предупреждение', 'предупреждения', 'предупреждений'] as const;

/** Checks a content tree and prints the report in Russian. Resolves to whether the tree may be built. */
export async function printReport(
  tree: Tree,
  { before = [], draft = false, annotations = false, brief = false }: ReportOptions,
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
      `${counted(wrong, 'ошибка', 'ошибки', 'ошибок')}, ${counted(warnings, ...warning)}. Пока ошибки не исправлены, сайт не собирается; прежний сайт остаётся как был. О каждом правиле: content/CHECKS.md`,
    );
    return false;
  }

  const open = brief ? [] : questions(tree);
  console.log(
    `Тексты проверены: ${counted(tree.paths.length, 'файл', 'файла', 'файлов')}, ошибок нет, ${counted(warnings, ...warning)}.`,
  );
  if (!brief) console.log(`Открытые вопросы к продавцу (content/questions.yaml): ${open.length}`);
  for (const { id, question } of open) console.log(`  ${id}: ${question}`);
  return true;
}
