import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { builtSite, killedRelease, place, release, wholeRelease } from '../../support/releases.ts';
import { seededRandom } from '../../support/random.ts';

/** `npm test` takes a sample of what `npm run torture` does in full. */
const isTorture = process.env['TORTURE'] === '1';

const kills = isTorture ? 400 : 10;
test(
  'a release or a step back that is killed at any moment leaves a whole release',
  { timeout: 60_000 + kills * 5000 },
  async (t) => {
    const dir = place('killed');
    const next = seededRandom(17);
    const sites = ['1', '2', '3'].map((version) => builtSite(version));
    // From nothing: the first release may be killed before there is any.
    let [absent, kept, replaced] = [0, 0, 0];
    let whole = 400;
    for (let kill = 1; kill <= kills; kill++) {
      if (kill % 20 === 1) {
        rmSync(dir, { recursive: true, force: true });
        whole = await killedRelease(dir, sites[0] ?? '');
        if (kill % 40 === 21) rmSync(dir, { recursive: true });
      }
      const before = wholeRelease(dir);
      const what = kill % 5 === 0 ? '--rollback' : (sites[kill % 3] ?? '');
      await killedRelease(dir, what, next() * whole * 1.1);
      const after = wholeRelease(dir);
      if (after === undefined) absent += 1;
      else if (after === before) kept += 1;
      else replaced += 1;
      assert.ok(before === undefined || after !== undefined, `kill ${kill}: current is gone`);
    }
    t.diagnostic(
      `${kills} kills, 0 broken: none yet ${absent}, the old one ${kept}, the new one ${replaced}`,
    );
    const { digest, said } = release(dir, sites[0] ?? '');
    assert.equal(wholeRelease(dir), digest, said);
    const left = [dir, join(dir, 'releases')].flatMap((folder) => readdirSync(folder));
    assert.deepEqual(
      left.filter((name) => name.startsWith('.') || name === 'lock'),
      [],
    );
  },
);

/** Mounts a small disk of its own at `dir`; undefined, with a word about it, where that is not allowed. */
function disk(t: TestContext, dir: string, size: string): ((...options: string[]) => void) | undefined {
  mkdirSync(dir, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]).status !== 0) {
    t.skip('a disk could not be mounted here');
    return undefined;
  }
  t.after(() => spawnSync('umount', ['-R', dir]));
  return (...options) =>
    assert.equal(spawnSync('mount', ['-o', `remount,${options.join(',')}`, dir]).status, 0);
}

test('a disk that fills up at any moment leaves a whole release and says so', { timeout: 600_000 }, (t) => {
  const dir = place('full');
  if (!disk(t, dir, '3m')) return;
  const [first, second] = [builtSite('1'), builtSite('2')];
  const { digest: old } = release(dir, first);
  const ballast = join(dir, 'releases/.ballast');
  const page = 4096;
  let [refused, isReleased] = [0, false];
  for (let room = 0; !isReleased; room += isTorture ? 1 : 7) {
    spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, `bs=${page}`]);
    truncateSync(ballast, Math.max(0, statSync(ballast).size - room * page));
    const { digest, said } = release(dir, second);
    isReleased = digest !== '';
    assert.equal(wholeRelease(dir), isReleased ? digest : old);
    // The new release may have its place already, whole, while there was no room left for the link.
    const unfinished = readdirSync(join(dir, 'releases')).filter((name) => name.startsWith('.'));
    assert.deepEqual(unfinished, ['.ballast'], `room for ${room} pages`);
    if (isReleased) break;
    refused += 1;
    assert.match(
      said,
      /^Не получилось: папка .+: на диске нет места.*; сайт не изменён, current ведёт туда же, куда вёл\nЧто сделать: /,
    );
  }
  t.diagnostic(
    `a full disk, with room for 0, 1, 2 … pages: refused ${refused} times, 0 broken, then released`,
  );
  assert.ok(refused > 2);
});

test('a site, its folder and its releases may be on three disks', (t) => {
  const dir = place('three disks');
  if (!disk(t, dir, '3m')) return;
  assert.ok(release(dir, builtSite('0')).digest);
  if (!disk(t, join(dir, 'releases'), '3m')) return;
  assert.notEqual(statSync(dir).dev, statSync(join(dir, 'releases')).dev);
  for (const version of ['1', '2']) {
    const { digest, said } = release(dir, builtSite(version));
    assert.equal(wholeRelease(dir), digest, said);
  }
});

test('a folder that cannot be written is refused with the reason, and its release stays', (t) => {
  const dir = place('read only');
  const remount = disk(t, dir, '3m');
  if (!remount) return;
  const { digest } = release(dir, builtSite('1'));
  remount('ro');
  const { said } = release(dir, builtSite('2'));
  assert.match(
    said,
    /^Не получилось: папка .+: диск доступен только для чтения: .+; сайт не изменён.+\nЧто сделать: /,
  );
  assert.equal(wholeRelease(dir), digest);
});

test('of several releases at once one succeeds, and the others say which command is at work', async () => {
  const dir = place('at once');
  const results = await Promise.all(
    ['1', '2', '3'].map(async (version) => {
      const child = spawn(process.execPath, ['tests/support/release-child.ts', dir, builtSite(version, 60)]);
      let said = '';
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      const code = await new Promise((done) => child.once('close', done));
      return { code, said };
    }),
  );
  const refused = results.filter(({ code }) => code === 1);
  assert.ok(refused.length < 3, results.map(({ said }) => said).join(''));
  for (const { said } of refused)
    assert.match(
      said,
      /^Не получилось: уже работает npm run release \(процесс \d+, с .+\nЧто сделать: дождитесь/,
    );
  assert.ok(wholeRelease(dir));
});

test('the lock of a command that is dead is taken over', () => {
  const dir = place('dead');
  const { digest: old } = release(dir, builtSite('1'));
  const { pid } = spawnSync('true');
  mkdirSync(join(dir, 'lock'));
  writeFileSync(join(dir, 'lock', `${pid}.json`), '{"command":"npm run release","since":"00:00:00"}');
  const { digest, said } = release(dir, builtSite('2'));
  assert.notEqual(digest, old, said);
  assert.equal(wholeRelease(dir), digest);
  assert.ok(!existsSync(join(dir, 'lock')));
});

for (const clock of ['1970-01-01 00:00:10', '2038-01-19 03:14:08'])
  test(`a release at ${clock} is whole, and the next one too`, (t) => {
    if (spawnSync('faketime', ['--version']).status !== 0) {
      t.skip('faketime is not installed');
      return;
    }
    const dir = place(`clock ${clock}`);
    const { digest, said } = release(dir, builtSite('1'), clock);
    assert.equal(wholeRelease(dir), digest, said);
    const next = release(dir, builtSite('2'));
    assert.equal(wholeRelease(dir), next.digest, next.said);
  });
