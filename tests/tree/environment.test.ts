import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

const wrong: [string, string, RegExp][] = [
  ['BUILD_DATE', 'tomorrow', /в виде 2026-03-01/],
  ['BUILD_DATE', '2027-3-1', /в виде 2026-03-01/],
  ['BUILD_DATE', '27-03-2027', /в виде 2026-03-01/],
  ['BUILD_DATE', '2027-02-29', /в виде 2026-03-01/],
  ['BUILD_DATE', '2027-03-01T00:00', /в виде 2026-03-01/],
  ['BUILD_DATE', '', /в виде 2026-03-01/],
  ['DRAFT', 'true', /DRAFT=1 собирает черновик/],
  ['DRAFT', '0', /для сайта не задавайте/],
  ['DRAFT', '', /для сайта не задавайте/],
  ['PDF', 'yes', /PDF=1 собирает/],
  ['PDF', '', /не задавайте/],
  ['OUT_DIR', '', /назовите папку/],
  ['CONTENT_DIR', ' ', /назовите папку/],
  ['PORT', 'web', /число от 0 до 65535/],
  ['PORT', '65536', /число от 0 до 65535/],
  ['PORT', '-1', /число от 0 до 65535/],
];

/** Commands that depend on the environment. Each wrong value is tried with one of them, in turn. */
const commands = readdirSync('src/cli').filter((file) =>
  /^(build|check|serve|seal|diff|addresses|translated)\.ts$/.test(file),
);

wrong.forEach(([name, value, remedy], i) => {
  const command = commands[i % commands.length] ?? '';
  test(`${command} refuses ${name}=«${value}» and says which value is right`, () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [`src/cli/${command}`], {
      encoding: 'utf8',
      env: { ...process.env, [name]: value },
    });
    assert.equal(status, 1);
    assert.ok(
      stderr.startsWith(`Не получилось: переменная ${name} не понята: «${value}»\nЧто сделать: `),
      stderr,
    );
    assert.match(stderr, remedy);
    assert.doesNotMatch(stderr, /\bat .*\.ts:\d/);
    assert.equal(stdout, '');
  });
});
