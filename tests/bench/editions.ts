/** Part of npm run bench: how long a build takes with 1, 10 and 100 editions of the real document, in the same run. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesIn } from '../../src/tree/files.ts';
import { seal } from '../../src/publishing/seal.ts';
import { notProved } from '../fixtures/editions.ts';
import { contentCopy } from '../support/broken.ts';

const dir = contentCopy('many editions');
const out = resolve('.cache/bench-editions');
const first = Date.UTC(2025, 10, 26);
const day = (n: number) => new Date(first + n * 86_400_000).toISOString().slice(0, 10);

/** Changes a clause of the draft in both languages and seals it. */
async function sealNext(n: number): Promise<void> {
  for (const lang of ['ru', 'kk']) {
    const path = join(dir, `documents/payment/refusal-reasons/${lang}.mdx`);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/\n- (?:№ \d+\. )?/, `\n- № ${n}. `));
  }
  const words = { ru: `Изменён пункт 3.1, ${n}-й раз.`, kk: `3.1-тармақ ${n}-рет өзгерді.` };
  await seal(dir, { kind: 'edition', document: 'payment', date: day(n), words }, day(1000), notProved);
}

const rows: Record<string, number>[] = [];
let editions = 1;
for (const wanted of [1, 10, 100]) {
  for (; editions < wanted; editions++) await sealNext(editions);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir, OUT_DIR: out, BUILD_DATE: day(1000) },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  const seconds = (performance.now() - began) / 1000;
  rows.push({
    editions,
    pages: filesIn(out).filter((file) => file.endsWith('.html')).length,
    'build, s': Number(seconds.toFixed(1)),
    'times one edition': Number((seconds / (rows[0]?.['build, s'] ?? seconds)).toFixed(1)),
  });
}
console.table(rows);
