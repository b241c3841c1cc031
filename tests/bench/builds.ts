/**
 * Part of npm run bench: what builds cost, in one run on one machine. The ratios are to be read, not the seconds. Where it
 * can be installed, Starlight builds the same sections in turn with us. PAGES=10000 builds ten times as many pages as well.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seal } from '../../src/publishing/seal.ts';
import { notProved } from '../fixtures/editions.ts';
import { contentCopy } from '../support/broken.ts';
import { largeTree } from './large.ts';
import { starlight } from './starlight.ts';

const first = Date.UTC(2025, 10, 26);
const day = (n: number) => new Date(first + n * 86_400_000).toISOString().slice(0, 10);
const today = day(1000);
const out = resolve('.cache/bench-builds');

/** A finished build: its time in seconds, and its own last line, which has the phases and the memory. */
interface Built {
  seconds: number;
  summary: string;
}

function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Built {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return { seconds: (performance.now() - began) / 1000, summary: /^Сайт собран .*/m.exec(stdout)?.[0] ?? '' };
}

const build = (content: string, ...args: string[]): Built =>
  run(process.execPath, ['src/cli/build.ts', ...args], '.', {
    CONTENT_DIR: content,
    OUT_DIR: out,
    BUILD_DATE: today,
    CI: '1',
  });

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const say = (what: string, seconds: number, of: number, than: string, summary = '') =>
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${(seconds / of).toFixed(2)} × ${than}${summary && `\n  ${summary}`}`,
  );

const real = median([1, 2, 3].map(() => build(resolve('content')).seconds));
say('the real site', real, real, 'itself', build(resolve('content')).summary);

const large = await largeTree(20, 25, today);
const other = starlight(20, 25);
const ours: number[] = [];
const theirs: number[] = [];
for (let i = 0; i < 3; i++) {
  ours.push(build(large, '--no-cache').seconds);
  if (other)
    theirs.push(run('npx', ['astro', 'build', '--force'], other, { ASTRO_TELEMETRY_DISABLED: '1' }).seconds);
}
const thousand = median(ours);
if (other)
  say(
    '1,000 text pages, nothing kept',
    thousand,
    median(theirs),
    `Starlight, ${median(theirs).toFixed(1)} s`,
  );
else
  say('1,000 text pages, nothing kept (Starlight could not be installed)', thousand, real, 'the real site');
const full = build(large);
say('1,000 text pages, kept for the first time', full.seconds, thousand, 'nothing kept', full.summary);
const again = build(large);
say('1,000 text pages, kept', again.seconds, thousand, 'nothing kept', again.summary);

if (process.env['PAGES'] === '10000') {
  const huge = build(await largeTree(200, 25, today), '--no-cache');
  say('10,000 text pages, nothing kept', huge.seconds, thousand, '1,000 pages', huge.summary);
}

const dir = contentCopy('many editions');
/** Changes a clause of the draft in both languages and seals it. */
async function sealNext(n: number): Promise<void> {
  for (const lang of ['ru', 'kk']) {
    const path = join(dir, `documents/payment/refusal-reasons/${lang}.mdx`);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/\n- (?:№ \d+\. )?/, `\n- № ${n}. `));
  }
  const words = { ru: `Изменён пункт 3.1, ${n}-й раз.`, kk: `3.1-тармақ ${n}-рет өзгерді.` };
  await seal(dir, { kind: 'edition', document: 'payment', date: day(n), words }, today, notProved);
}

let editions = 1;
let one = 0;
for (const wanted of [1, 10, 100]) {
  for (; editions < wanted; editions++) await sealNext(editions);
  build(dir);
  const { seconds, summary } = build(dir);
  one ||= seconds;
  say(`${wanted} editions, kept`, seconds, one, 'one edition', summary);
  const { seconds: anew } = build(dir, '--no-cache');
  say(`${wanted} editions, nothing kept`, anew, one, 'one edition kept');
}
rmSync(out, { recursive: true, force: true });
