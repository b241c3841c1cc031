import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { NotOurs, replaceOutput } from '../../src/build/output.ts';
import { Locked } from '../../src/tree/lock.ts';
import { seededRandom } from '../support/random.ts';

const root = resolve('.cache/output');
before(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
});

const write = (text: string) => (folder: string) => {
  writeFileSync(join(folder, 'index.html'), text);
  return Promise.resolve(true);
};
const page = (out: string) => readFileSync(join(out, 'index.html'), 'utf8');

test('a build replaces an empty folder, and each later build replaces the earlier one', async () => {
  const out = join(root, 'plain');
  mkdirSync(out);
  for (const text of ['first', 'second', 'third']) {
    assert.equal(await replaceOutput(out, [], write(text)), true);
    assert.equal(page(out), text);
  }
  assert.deepEqual(readdirSync(`${out}.builds`).filter((name) => name.startsWith('build-')).length, 1);
  // Web servers read the folder as another user.
  assert.equal(statSync(out).mode & 0o055, 0o055);
});

test('a build that fails or throws leaves the earlier build and no other files', async () => {
  const out = join(root, 'failing');
  await replaceOutput(out, [], write('first'));
  const target = readlinkSync(out);
  assert.equal(await replaceOutput(out, [], () => Promise.resolve(false)), false);
  await assert.rejects(replaceOutput(out, [], () => Promise.reject(new Error('no'))));
  await replaceOutput(out, [], () => Promise.resolve(false));
  assert.equal(readlinkSync(out), target);
  assert.deepEqual(readdirSync(`${out}.builds`).sort(), ['README.txt', target.split('/').at(-1)].sort());
});

/** Each function makes something at `out` that is not a build, and returns the path of a file that must stay. */
const strangers: [string, (out: string) => string][] = [
  [
    'a folder with somebody else’s file',
    (out) => {
      mkdirSync(out);
      writeFileSync(join(out, 'mine.txt'), 'mine');
      return join(out, 'mine.txt');
    },
  ],
  [
    'a file',
    (out) => {
      writeFileSync(out, 'mine');
      return out;
    },
  ],
  [
    'a link to another folder',
    (out) => {
      mkdirSync(`${out}-target`);
      writeFileSync(join(`${out}-target`, 'mine.txt'), 'mine');
      symlinkSync(`${out}-target`, out);
      return join(`${out}-target`, 'mine.txt');
    },
  ],
  [
    'a link to nothing',
    (out) => {
      symlinkSync('/nowhere', out);
      return join(root, '..');
    },
  ],
  [
    'a folder of builds with somebody else’s file',
    (out) => {
      mkdirSync(`${out}.builds`);
      writeFileSync(join(`${out}.builds`, 'mine.txt'), 'mine');
      return join(`${out}.builds`, 'mine.txt');
    },
  ],
  [
    'a folder of builds that is a link',
    (out) => {
      mkdirSync(`${out}-target`);
      writeFileSync(join(`${out}-target`, 'build-mine'), 'mine');
      symlinkSync(`${out}-target`, `${out}.builds`);
      return join(`${out}-target`, 'build-mine');
    },
  ],
];
describe('a build replaces only what a build made', () => {
  for (const [name, make] of strangers)
    test(`${name} stays, and the message names it and says what to do`, async () => {
      const out = join(root, name.replaceAll(/\W+/g, '-'));
      const kept = make(out);
      await assert.rejects(
        replaceOutput(out, [], write('ours')),
        (error) =>
          error instanceof NotOurs && /нельзя заменить сборкой: .*\nЧто сделать: /.test(error.message),
      );
      assert.ok(existsSync(kept));
    });

  test('a path through a symbolic link is refused, wherever the link leads', async () => {
    mkdirSync(join(root, 'real'));
    symlinkSync('real', join(root, 'alias'));
    await assert.rejects(replaceOutput(join(root, 'alias/site'), [], write('ours')), NotOurs);
    await assert.rejects(replaceOutput(join(root, 'alias/a/b/site'), [], write('ours')), NotOurs);
    assert.deepEqual(readdirSync(join(root, 'real')), []);
  });

  for (const folder of [
    '.',
    '..',
    '/',
    'content',
    'src',
    'public',
    'tests',
    '.git',
    '.github',
    'content/new',
    'src/cli',
  ])
    test(`npm run build refuses OUT_DIR=${folder} and changes nothing`, () => {
      const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
        encoding: 'utf8',
        env: { ...process.env, OUT_DIR: folder },
      });
      assert.equal(status, 1);
      assert.match(stderr, /нельзя заменить сборкой/);
      assert.doesNotMatch(stderr, /\bat .*\.(?:ts|js):\d/);
      assert.ok(existsSync('content/site.yaml') && existsSync('src/cli/build.ts') && existsSync('.git'));
      assert.ok(!existsSync(`${resolve(folder)}.builds`));
    });
});

test('a second build at the same time is refused with the name of the running one, which then finishes', async () => {
  const out = join(root, 'two');
  let finish: () => void = () => undefined;
  const first = replaceOutput(out, [], async (folder) => {
    await new Promise<void>((done) => (finish = done));
    return write('first')(folder);
  });
  await setTimeout(20);
  await assert.rejects(
    replaceOutput(out, [], write('second')),
    (error) => error instanceof Locked && error.message.includes(`npm run build (процесс ${process.pid}`),
  );
  finish();
  assert.equal(await first, true);
  assert.equal(page(out), 'first');
  assert.equal(await replaceOutput(out, [], write('third')), true);
});

const kills = process.env['TORTURE'] === '1' ? 500 : 12;
test(
  'a build killed at any moment leaves the complete old site or the complete new one',
  { timeout: 60_000 + kills * 5000 },
  async (t) => {
    const out = join(root, 'killed');
    const files = 200;
    const next = seededRandom(1);
    await replaceOutput(out, [], write('0'));
    let [old, replaced] = [0, 0];
    let present = '';
    /** Runs a build and, if `delay` is given, kills it so many ms after its first step; resolves to how long it ran. */
    const run = async (version: number, delay?: number) => {
      const args = ['tests/support/output-child.ts', out, String(version), String(files)];
      const child = spawn(process.execPath, args);
      // Listened for at once: a fast build may end before it is killed.
      const ended = once(child, 'close');
      await once(child.stdout, 'data');
      const began = performance.now();
      if (delay !== undefined) {
        await setTimeout(delay);
        child.kill('SIGKILL');
      }
      await ended;
      return performance.now() - began;
    };
    // Kills are spread over a whole build, however fast this machine is at the moment.
    const whole = await run(0);
    for (let kill = 1; kill <= kills; kill++) {
      await run(kill, next() * whole);
      const names = readdirSync(out);
      const versions = new Set(names.map((name) => readFileSync(join(out, name), 'utf8')));
      assert.equal(versions.size, 1, `kill ${kill}: two builds in one folder`);
      assert.ok(names.length === files || present === '', `kill ${kill}: ${names.length} of ${files} files`);
      const [version = ''] = versions;
      if (version === String(kill)) replaced += 1;
      else old += 1;
      if (version !== '0') present = version;
    }
    t.diagnostic(`${kills} kills: the old site ${old} times, the new one ${replaced} times`);
    assert.equal(await replaceOutput(out, [], write('last')), true);
    assert.equal(page(out), 'last');
    assert.equal(readdirSync(`${out}.builds`).length, 2);
  },
);
