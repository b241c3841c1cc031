import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** A build of two pages, as a terminal or a file gets what it prints; its parts and pages come after so many milliseconds. */
function printed(after: number, isTerminal: boolean, env: NodeJS.ProcessEnv = {}): string {
  const build = `
    const { begin, pageMade, summary } = await import('./src/build/progress.ts');
    let now = 0;
    performance.now = () => now;
    begin('check');
    for (const act of [() => begin('code'), pageMade, pageMade]) { now += ${after}; act(); }
    console.log(summary());`;
  const command = [process.execPath, '--input-type=module', '--eval', build];
  const [name = '', ...args] = isTerminal
    ? [
        'script',
        '--quiet',
        '--return',
        '--command',
        command.map((each) => `'${each.replaceAll("'", "'\\''")}'`).join(' '),
        '/dev/null',
      ]
    : command;
  const own: NodeJS.ProcessEnv = { ...process.env, ...env };
  if (!env['CI']) delete own['CI'];
  const { stdout, stderr, status } = spawnSync(name, args, { encoding: 'utf8', env: own });
  assert.equal(status, 0, stderr);
  return stdout + stderr;
}

test('a build of over five seconds says in a terminal what it does and how many pages are ready', () => {
  const text = printed(3000, true);
  assert.match(text, /код сайта \(6,0 с\)|страницы \(6,0 с\)/);
  assert.match(text, /страницы, готово страниц: 2 \(9,0 с\)/);
});

test('a shorter build, one whose output is kept, and one in CI only say at their end what they made', () => {
  for (const text of [printed(1000, true), printed(3000, false), printed(3000, true, { CI: 'true' })]) {
    assert.doesNotMatch(text, /готово|\r\x1b/);
    assert.match(
      text,
      /^Сайт собран за \d+,\d с, страниц: 2 \(проверка .*; код сайта .*; страницы .*; память \d+ МБ\)\.\s*$/,
    );
  }
});
