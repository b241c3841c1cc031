import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { builtAddresses } from '../../src/build/addresses.ts';
import { missing, prefixOf, releasedAddresses } from '../../src/domain/addresses.ts';
import { canonicalText } from '../../src/domain/canonical.ts';
import { revisionName } from '../../src/domain/edition-name.ts';
import { parseLog } from '../../src/domain/log.ts';
import { article } from '../../src/publishing/parsed-page.ts';
import { buildDate } from '../../src/tree/environment.ts';
import { site } from '../../src/tree/site.ts';
import { verifyByLog } from '../../src/publishing/verification/by-log.ts';
import { listen, staticServer } from '../../src/build/server.ts';
import { editionsTree, fixtureDay } from '../fixtures/editions.ts';
import { readBuilt } from '../support/built.ts';
import { build } from '../support/build.ts';
import { seededRandom } from '../support/random.ts';
import { realLog } from '../support/real-log.ts';

const history = resolve('.cache/built/history');
const editionPage = /^[a-z]{2}\/[^/]+\/editions\/\d[^/]+\/index\.html$/;

const verify = (place: string, { args = [] as string[], env = {} }) =>
  spawnSync(process.execPath, ['src/cli/verify.ts', place, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

before(async () => {
  const dir = await editionsTree('history');
  if (!existsSync(history)) build(history, { CONTENT_DIR: dir, BUILD_DATE: fixtureDay });
});

/** The addresses of a language that a record has for ever: that of the edition and that of the revision. */
const addresses = (lang: string, { document, edition, revision }: (typeof realLog)[number]) =>
  [edition, revisionName({ date: edition, revision })].map((name) => `${lang}/${document}/editions/${name}`);

for (const [name, dir] of [
  ['the real site', 'dist'],
  ['the site with a history', history],
] as const)
  test(`every edition page of ${name} shows the canonical text of the edition’s files`, () => {
    const { files } = readBuilt(dir, { origin: '', base: '/' });
    const found = [...files].filter(([file]) => editionPage.test(file));
    const recorded = parseLog(readFileSync(join(dir, 'editions.log'), 'utf8')).flatMap((record) =>
      Object.keys(record.texts).flatMap((lang) => addresses(lang, record)),
    );
    assert.deepEqual(
      found.map(([file]) => file).sort(),
      [...new Set(recorded)].map((address) => `${address}/index.html`).sort(),
    );
    for (const [file, html] of found) {
      const text = article(html);
      assert.ok(text, file);
      assert.equal(canonicalText(text), files.get(file.replace('/index.html', '.txt')), file);
    }
  });

test('sha256sum of each served text gives the hash in the log, and the served log is the committed one', async () => {
  const server = staticServer('dist', '/');
  const port = await listen(server, 0);
  try {
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}/${path}`)).bytes();
    const log = await get('editions.log');
    assert.deepEqual(Buffer.from(log), readFileSync('content/editions.log'));
    for (const record of realLog)
      for (const [lang, text] of Object.entries(record.texts)) {
        const input = await get(`${addresses(lang, record).at(-1)}.txt`);
        const { stdout } = spawnSync('sha256sum', { input, encoding: 'utf8' });
        assert.equal(stdout.split(' ')[0], text.document);
      }
  } finally {
    server.close();
  }
});

test('npm run verify accepts an intact folder with its own tree, also against an older log', async () => {
  const { status, stdout, stderr } = verify(history, {
    args: ['--since', 'content/editions.log'],
    env: { CONTENT_DIR: await editionsTree('history'), BUILD_DATE: fixtureDay },
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const { length } = parseLog(readFileSync(join(history, 'editions.log'), 'utf8'));
  assert.match(
    stdout,
    new RegExp(`Записей в журнале: ${length}\\. .*все совпадают\\. Журнал продолжает прежний`),
  );
  assert.match(
    stdout,
    /Сверено со сборкой этого хранилища на 2027-01-15: файлов \d+, все совпадают байт в байт/,
  );
});

test('npm run verify accepts an intact served site, and names an altered file of it with both texts', async () => {
  const dir = resolve('.cache/built/served');
  rmSync(dir, { recursive: true, force: true });
  cpSync(realpathSync('dist'), dir, { recursive: true });
  const server = staticServer(dir, '/');
  const port = await listen(server, 0);
  // The server answers in this process, so the command must not block it.
  const served = async (...args: string[]) => {
    const child = spawn(process.execPath, ['src/cli/verify.ts', `http://127.0.0.1:${port}/`, ...args]);
    let printed = '';
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
    child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
    const status = await new Promise((done) => child.once('close', done));
    return { status, printed };
  };
  try {
    const whole = await served();
    assert.match(whole.printed, /байт в байт\. Лишних файлов по адресу не увидеть/);
    assert.equal(whole.status, 0);

    const page = join(dir, 'ru/index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('Оплата картой', 'Оплата картой только сегодня'));
    const altered = await served();
    assert.equal(altered.status, 1);
    assert.match(altered.printed, /^ru\/index\.html:1$/m);
    assert.match(altered.printed, /в сборке «[^»]*Оплата картой.*на сайте «[^»]*только/s);
    assert.match(
      (await served('--log-only')).printed,
      /Слова самого сайта, его стили и программы не сверялись/,
    );
  } finally {
    server.close();
  }
});

test('npm run verify refuses a site whose log does not continue the kept copy', () => {
  const { status, stderr } = verify('dist', {
    args: ['--since', join(history, 'editions.log'), '--log-only'],
  });
  assert.equal(status, 1);
  assert.ok(stderr.includes(`строка ${realLog.length + 1} прежнего журнала изменена или удалена`), stderr);
});

/** A position that the log proves in a file of the site: anywhere in the log, else a letter of the edition's text. */
function place(file: string, content: string, text: string, next: () => number): number {
  if (file === 'editions.log') return Math.floor(next() * content.length);
  for (;;) {
    const from = Math.floor(next() * text.length);
    const snippet = text.slice(from, from + 16);
    const at = content.indexOf(snippet);
    // The site's own words on a page are not proved, so the snippet must occur on the page exactly once.
    if (at >= 0 && at === content.lastIndexOf(snippet) && /^\p{L}/u.test(snippet)) return at;
  }
}

test('verification catches each of 25 random one-character changes in texts, pages and the log', async (t) => {
  const dir = resolve('.cache/built/flipped');
  rmSync(dir, { recursive: true, force: true });
  cpSync(realpathSync('dist'), dir, { recursive: true });
  const { files } = readBuilt('dist', { origin: '', base: '/' });
  const shown = [...files.keys()].filter(
    (file) => editionPage.test(file) || /editions\/[^/]+\.txt$/.test(file),
  );
  const read = async (path: string) => (existsSync(join(dir, path)) ? readFile(join(dir, path)) : undefined);
  // Compared with an older copy, because nothing else proves the sealing date in the last line.
  const older = join('dist', 'editions.log');
  const next = seededRandom(20251126);
  let caught = 0;
  for (let flip = 0; flip < 25; flip++) {
    const file = ['editions.log', ...shown][Math.floor(next() * (shown.length + 1))] ?? '';
    const content = readFileSync(join(dir, file), 'utf8');
    const text = files.get(file.replace('/index.html', '.txt')) ?? '';
    const at = place(file, content, text, next);
    const flipped = String.fromCharCode(content.charCodeAt(at) ^ 1);
    writeFileSync(join(dir, file), content.slice(0, at) + flipped + content.slice(at + 1));
    if ((await verifyByLog(read, buildDate, readFileSync(older, 'utf8'))).findings.length) caught++;
    else t.diagnostic(`not caught: ${file}, character ${at}: ${content.slice(at, at + 40)}`);
    // The command reports what the function found; starting it every time would take half a minute.
    if (flip < 3) assert.equal(verify(dir, { args: ['--since', older, '--log-only'] }).status, 1);
    writeFileSync(join(dir, file), content);
  }
  t.diagnostic(`${caught} of 25 changed characters caught`);
  assert.equal(caught, 25);
  assert.equal(verify(dir, { args: ['--since', older, '--log-only'] }).status, 0);
});

test('every address of the built site is listed in addresses.txt', () => {
  const released = releasedAddresses(readFileSync('content/addresses.txt', 'utf8'), site);
  assert.deepEqual(
    missing(
      builtAddresses(resolve('dist')).map((path) => prefixOf(site) + path),
      released,
    ),
    [],
    'write them with: npm run addresses',
  );
});
