/** Content trees as large as wanted: the real one, and sealed documents made of its clauses in another order. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { prepare } from '../../src/publishing/prepare.ts';
import { recordedText, recordPath } from '../../src/publishing/translations.ts';
import { readTree, treeOf } from '../../src/tree/tree.ts';

const languages = ['ru', 'kk'] as const;
type Pair = Record<(typeof languages)[number], string>;

/** The clauses of the real texts that name no address, each in both languages. */
const pool: Pair[] = ['offer', 'payment-security', 'refusal-reasons'].flatMap((section) => {
  const [ru = [], kk = []] = languages.map((lang) => {
    const text = readFileSync(`content/documents/payment/${section}/${lang}.mdx`, 'utf8');
    return text
      .split(/\n---\n/)[1]
      ?.split(/\n\n|\n(?=- )/)
      .map((clause) => clause.replace(/^- /, '').trim());
  });
  return ru.flatMap((clause, i) =>
    /[@[#/]|^$/.test(clause) || /[@[/]/.test(kk[i] ?? '') ? [] : [{ ru: clause, kk: kk[i] ?? '' }],
  );
});

/** A section of a large tree. */
export interface LargeSection {
  document: number;
  section: number;
  title: Pair;
  clauses: Pair[];
}

const count = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** The sections of so many documents, with six clauses each. No two have the same text. */
export const largeSections = (documents: number, sections: number): LargeSection[] =>
  count(documents).flatMap((document) =>
    count(sections).map((section) => ({
      document,
      section,
      title: { ru: `О случаях ${document}/${section}`, kk: `${document}/${section} жағдайлары` },
      clauses: count(6).map((n) => {
        const clause = pool[(document * 7 + section * 5 + n * 3) % pool.length];
        const id = document * 1000 + section;
        return { ru: `Случай ${id}. ${clause?.ru}`, kk: `${id}-жағдай. ${clause?.kk}` };
      }),
    })),
  );

const both = (key: string, { ru, kk }: Pair) => `${key}:\n  ru: ${ru}\n  kk: ${kk}\n`;

/** The files of a document's draft, by their path from the content folder. */
function draft(document: number, sections: readonly LargeSection[]): Map<string, Buffer> {
  const folder = `documents/terms-${document}`;
  const files = sections.flatMap(({ section, title, clauses }) =>
    languages.map((lang) => [
      `${folder}/part-${section}/${lang}.mdx`,
      `---\ntitle: ${title[lang]}\ntitleBy: seller\ndescription: ${title[lang]}, ${document}.\n---\n\n` +
        `${clauses.map((clause) => clause[lang]).join('\n\n')}\n`,
    ]),
  );
  files.push([
    `${folder}/document.yaml`,
    both('title', { ru: `Условия ${document}`, kk: `${document}-шарттар` }) +
      both('description', { ru: `Условия ${document}.`, kk: `${document}-шарттар.` }) +
      both('jurisdiction', { ru: 'Республика Казахстан', kk: 'Қазақстан Республикасы' }) +
      `sections:\n${sections.map(({ section }) => `  - part-${section}\n`).join('')}`,
  ]);
  return new Map(files.map(([path = '', text = '']) => [path, Buffer.from(text)]));
}

/** Writes a tree with these documents besides the real one, all of them sealed on `day`, and returns its path. */
export async function largeTree(documents: number, sections: number, day: string): Promise<string> {
  const dir = resolve('.cache/bench-large');
  rmSync(dir, { recursive: true, force: true });
  cpSync('content', dir, { recursive: true });
  const base = readTree(dir);
  const common = base.paths.filter((path) => /^(site|glossary)\.yaml$|^sellers\//.test(path));
  let log = base.text('editions.log');
  const all = Map.groupBy(largeSections(documents, sections), ({ document }) => document);
  for (const [document, own] of all) {
    const files = draft(document, own);
    const tree = treeOf(
      dir,
      new Map([
        ...common.map((path) => [path, base.bytes(path)] as const),
        ['editions.log', Buffer.from(log)],
        ...files,
      ]),
    );
    const words = { ru: 'Первая редакция.', kk: 'Бірінші редакция.' };
    const sealed = await prepare(
      tree,
      { kind: 'edition', document: `terms-${document}`, date: day, words },
      day,
    );
    log = sealed.log;
    for (const [path, bytes] of [
      ...files,
      [recordPath(sealed.copy), recordedText(tree, sealed.copy, () => false)] as const,
      ...[...sealed.files].map(([path, bytes]) => [`${sealed.folder}/${path}`, bytes] as const),
    ]) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), bytes);
    }
  }
  writeFileSync(join(dir, 'editions.log'), log);
  rmSync(join(dir, 'editions.log.sig'), { force: true });
  return dir;
}
