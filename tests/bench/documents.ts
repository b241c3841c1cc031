/** How the check grows with the texts: times in one run, and their ratio to the real content. Part of `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const both = (key: string, ru: string, kk: string) => `${key}:\n  ru: ${ru}\n  kk: ${kk}\n`;

const section = (title: string, description: string, clauses: readonly string[]) =>
  `---\ntitle: ${title}\ntitleBy: seller\ndescription: ${description}\n---\n\n${clauses.join('\n\n')}\n`;

/** A content tree of typed documents, each with so many sections of so many clauses that refer to each other. */
function tree(documents: number, sections: number, clauses: number): string {
  const dir = resolve('.cache/bench-documents');
  rmSync(dir, { recursive: true, force: true });
  cpSync('tests/fixtures/rental', dir, { recursive: true });
  for (const guide of ['README.md', 'CHECKS.md']) cpSync(join('content', guide), join(dir, guide));
  const count = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  for (const d of count(documents)) {
    const folder = join(dir, 'documents', `terms-${d}`);
    const parts = count(sections).map((s) => `  - part-${s}\n`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'document.yaml'),
      both('title', `Условия ${d}`, `Шарттар ${d}`) +
        both('description', `Условия ${d}.`, `Шарттар ${d}.`) +
        both('jurisdiction', 'Республика Казахстан', 'Қазақстан Республикасы') +
        `numbers: typed\nsections:\n${parts.join('')}`,
    );
    for (const s of count(sections)) {
      const before = (c: number) => Math.max(1, c - 1);
      const ru = count(clauses).map(
        (c) => `${s}.${c}. Клиент платит ${c * 10} тенге по пункту ${s}.${before(c)}.`,
      );
      const kk = count(clauses).map(
        (c) => `${s}.${c}. Клиент ${s}.${before(c)}-тармақ бойынша ${c * 10} теңге төлейді.`,
      );
      mkdirSync(join(folder, `part-${s}`));
      writeFileSync(
        join(folder, `part-${s}`, 'ru.mdx'),
        section(`${s}. Раздел`, `Раздел ${s} условий ${d}.`, ru),
      );
      writeFileSync(
        join(folder, `part-${s}`, 'kk.mdx'),
        section(`${s}. Бөлім`, `${d} шарттың ${s} бөлімі.`, kk),
      );
    }
  }
  return dir;
}

/** The time of the command in seconds. Throws an Error if it finds an error. */
function check(content: string): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, ['src/cli/check.ts'], {
    // Thousands of warnings about translations that nobody has recorded.
    stdio: 'ignore',
    env: { ...process.env, CONTENT_DIR: content },
  });
  if (status !== 0) throw new Error(`the check of ${content} found errors`);
  return (performance.now() - began) / 1000;
}

const real = check(resolve('content'));
console.log(`check of the real content: ${real.toFixed(1)} s`);
for (const [name, documents, sections, clauses] of [
  ['a document of 1,000 clauses', 1, 20, 50],
  ['100 documents, 1,000 sections, 4,000 clauses', 100, 10, 4],
] as const) {
  const time = check(tree(documents, sections, clauses));
  console.log(`check of ${name}: ${time.toFixed(1)} s, ${(time / real).toFixed(1)} times the real content`);
}
