import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  realpathSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { listen, staticServer } from '../../../src/build/server.ts';
import { obstacle, wrongDay } from '../../../src/publishing/release/obstacles.ts';
import { verifyDigest } from '../../../src/publishing/verification/digest.ts';
import { buildDate } from '../../../src/tree/environment.ts';
import { site } from '../../../src/tree/site.ts';
import { contentCopy, contentWith } from '../../support/broken.ts';
import { place } from '../../support/releases.ts';

const dir = place('command');
const content = contentCopy('release');
let digest = '';

/** Runs a command of ours without blocking this process, which may serve the site that the command reads. */
async function run(command: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [`src/cli/${command}.ts`, ...args], {
    env: { ...process.env, CONTENT_DIR: content, ...env },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const status = await new Promise((done) => child.once('close', done));
  return { status, said };
}

before(async () => {
  const { status, said } = await run('release', [dir]);
  assert.equal(status, 0, said);
  digest = /Отпечаток всех файлов: ([0-9a-f]{64})/.exec(said)?.[1] ?? '';
  assert.match(said, /nginx -s reload/);
});

test('the command releases the site with PDFs under its digest, with settings of servers and the list of packages beside it', () => {
  const current = realpathSync(join(dir, 'current'));
  assert.ok(current.endsWith(`/releases/${digest}`));
  const sums = readFileSync(join(current, 'site/SHA256SUMS'), 'utf8');
  assert.match(sums, / {2}ru\/payment\/editions\/2025-11-26\.pdf$/m);
  assert.doesNotMatch(sums, /sbom|\.br$/m);
  const settings = readFileSync(join(current, 'nginx.conf'), 'utf8');
  assert.ok(settings.includes(join(dir, 'current/site')), settings);
  for (const name of [
    'Caddyfile',
    '_headers',
    'site/ru/index.html.br',
    'site/ru/index.html.gz',
    'sbom.cdx.json',
  ])
    assert.ok(existsSync(join(current, name)), name);
  assert.match(readFileSync(join(content, 'addresses.txt'), 'utf8'), /2025-11-26\.pdf$/m);
});

test('the list of packages names every locked package, and is the same in every run', () => {
  const file = readFileSync(join(dir, 'current/sbom.cdx.json'), 'utf8');
  const { bomFormat, components, metadata } = JSON.parse(file) as {
    bomFormat: string;
    components: { purl: string; hashes?: unknown[] }[];
    metadata: { component: { name: string } };
  };
  assert.equal(bomFormat, 'CycloneDX');
  const { name, packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    name: string;
    packages: Record<string, { name?: string; version?: string }>;
  };
  assert.equal(metadata.component.name, name);
  const listed = new Set(components.map(({ purl }) => decodeURIComponent(purl)));
  for (const [path, { name = path.replace(/^.*node_modules\//, ''), version = '' }] of Object.entries(
    packages,
  ))
    if (path) assert.ok(listed.has(`pkg:npm/${name}@${version}`), path);
  assert.ok(components.every(({ hashes }) => hashes?.length));
  assert.doesNotMatch(file, /"timestamp"|"serialNumber"/);
});

test('npm run verify computes the digest of a release from its folder and from its address', async () => {
  const line = new RegExp(`\\nОтпечаток всех файлов: ${digest}\\n$`);
  assert.match((await run('verify', [dir, '--log-only'])).said, line);
  const server = staticServer(join(dir, 'current/site'), '/');
  const port = await listen(server, 0);
  try {
    assert.match((await run('verify', [`http://127.0.0.1:${port}/`, '--log-only'])).said, line);
  } finally {
    server.close();
  }
});

test('npm run verify compares a served release, its PDFs and headers included, with a build, and says that an earlier policy is sent', async () => {
  const server = staticServer(join(dir, 'current/site'), '/');
  const address = `http://127.0.0.1:${await listen(server, 0)}/`;
  try {
    const { said } = await run('verify', [address]);
    assert.match(said, /все совпадают байт в байт/);
    assert.doesNotMatch(said, /заголовков/);

    server.prependListener('request', (_, response) => {
      const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
      response.writeHead = (...args: unknown[]) => {
        if (response.hasHeader('Content-Security-Policy'))
          response.setHeader('Content-Security-Policy', 'that of the release before');
        return writeHead(...args);
      };
    });
    const stale = await run('verify', [address]);
    assert.equal(stale.status, 1);
    assert.match(stale.said, /заголовки не те, что у этого выпуска: .*«that of the release before»/s);
    assert.match(stale.said, /Расхождений: 1\..*\nЧто сделать: Веб-сервер читал.*systemctl reload nginx/);
    assert.doesNotMatch(stale.said, /не полагайтесь/i);
  } finally {
    server.close();
  }
});

test('npm run verify says of another release that it may be one, and of an altered one not to rely on it', async () => {
  const newer = contentWith('newer than the release', {
    file: 'site.yaml',
    find: 'base: /\n',
    replace: 'base: /\nrepository: https://github.com/kashalot/terms\n',
  });
  const { said } = await run('verify', [dir], { CONTENT_DIR: newer });
  assert.match(said, /\nЧто сделать: Файлы сайта сходятся .*--rollback.*Иначе он изменён/);
  const altered = place('altered');
  cpSync(realpathSync(join(dir, 'current/site')), altered, { recursive: true });
  appendFileSync(join(altered, 'og.png'), ' ');
  assert.match((await run('verify', [altered])).said, /\nЧто сделать: Не полагайтесь на этот сайт/);
});

test('npm run verify of a site with PDFs says without Chromium what is missing', async () => {
  const hide = `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { existsSync } = fs;
    fs.existsSync = (path) => !/chrom/i.test(path) && existsSync(path);
    syncBuiltinESMExports();`;
  const { said, status } = await run('verify', [dir], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hide)}`,
  });
  assert.match(said, /^На сайте есть PDF, .* нет Chromium.*\nЧто сделать: .*--log-only\.\n$/);
  assert.equal(status, 1);
});

test('npm run verify names altered files of a release: a script, the list of files, a compressed copy', async () => {
  const copy = place('altered');
  cpSync(realpathSync(join(dir, 'current/site')), copy, { recursive: true });
  appendFileSync(join(copy, 'pagefind/pagefind.js'), ' ');
  writeFileSync(join(copy, 'index.html.br'), brotliCompressSync('another page'));
  const { status, said } = await run('verify', [copy, '--log-only']);
  assert.equal(status, 1);
  assert.match(said, /pagefind\.js:1\n.*не тот, что в списке выпуска/);
  assert.match(said, /index\.html\.br:1\n.*показывает не то, что сам файл index\.html/);
  assert.doesNotMatch(said, /Отпечаток всех файлов/);

  const read = async (path: string) => readFile(join(copy, path));
  cpSync(realpathSync(join(dir, 'current/site')), copy, { recursive: true });
  assert.equal((await verifyDigest(read, undefined)).digest, digest);
  appendFileSync(join(copy, 'SHA256SUMS'), ' ');
  const { findings } = await verifyDigest(read, undefined);
  assert.deepEqual(
    findings.map(({ path }) => path),
    ['SHA256SUMS'],
  );
});

test('a clock that is behind is refused with what to do, and the release stays', async () => {
  const { status, said } = await run('release', [dir], { BUILD_DATE: '1970-01-01' });
  assert.equal(status, 1);
  assert.match(said, /^Часы отстают: выпуск был бы на 01\.01\.1970.*\nЧто сделать: .*\n\nСайт не выпущен/);
  assert.ok(realpathSync(join(dir, 'current')).endsWith(digest));
  const log = readFileSync('content/editions.log', 'utf8');
  const yesterday = new Date(Date.parse(buildDate) - 86_400_000).toISOString().slice(0, 10);
  assert.match(wrongDay(dir, log, yesterday) ?? '', /последний раз выпуск в этой папке/);
  assert.match(wrongDay(place('none'), log, '1970-01-01') ?? '', /последний раз запись в журнале/);
  assert.equal(wrongDay(dir, log, buildDate), undefined);
});

describe('a built site does not take the place of the release', () => {
  /** Each makes a built site from the one that was released. */
  const obstacles: [string, (built: string) => void, RegExp][] = [
    [
      'without a PDF',
      (built) => unlinkSync(join(built, 'kk/payment/editions/2025-11-26.pdf')),
      /нет файлов PDF/,
    ],
    [
      'without an address of it',
      (built) => rmSync(join(built, 'ru/answers'), { recursive: true }),
      /в новом выпуске их нет:\n {2}\/ru\/answers\/\n/,
    ],
    [
      'with a log that does not continue its log',
      (built) => writeFileSync(join(built, 'editions.log'), ''),
      /не сходится с журналом редакций[^]*editions\.log:1/,
    ],
    [
      'with a link that leads nowhere',
      (built) => {
        const page = join(built, '404.html');
        writeFileSync(
          page,
          readFileSync(page, 'utf8').replace('</main>', '<a href="/ru/gone/">x</a></main>'),
        );
      },
      /404\.html:\d+ ссылка «\/ru\/gone\/» никуда не ведёт/,
    ],
  ];
  for (const [name, alter, message] of obstacles)
    test(name, async () => {
      const built = place('obstacle');
      cpSync(realpathSync(join(dir, 'current/site')), built, { recursive: true });
      unlinkSync(join(built, 'SHA256SUMS'));
      alter(built);
      assert.match((await obstacle(dir, built, buildDate, site)) ?? '', message);
    });

  test('unless it is as good', async () => {
    const built = place('obstacle');
    cpSync(realpathSync(join(dir, 'current/site')), built, { recursive: true });
    unlinkSync(join(built, 'SHA256SUMS'));
    assert.equal(await obstacle(dir, built, buildDate, site), undefined);
  });
});

test('a command that is not understood says how it is written', () => {
  for (const args of [
    [],
    [dir, '--prune', '0'],
    [dir, '--rollback', '--prune', '1'],
    [dir, '--unknown'],
    [dir, dir],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/release.ts', ...args], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stdout + stderr, /npm run release -- \/srv\/terms --rollback/);
  }
});

const mistakes: [string, string[], Record<string, string>, RegExp][] = [
  [
    'without the two dashes, which npm then takes for itself,',
    [dir],
    { npm_config_rollback: 'true' },
    /^Перед параметрами нужны два дефиса/,
  ],
  ['into a folder of the project', ['src/release'], {}, /^Папка .*src\/release лежит внутри проекта/],
  [
    'with a browser that is not there',
    [dir],
    { CHROMIUM: '/no/chromium' },
    /CHROMIUM=\/no\/chromium: такого файла нет[^]*Сайт не выпущен/,
  ],
];
for (const [name, args, env, message] of mistakes)
  test(`a release ${name} is refused, and the present one stays`, async () => {
    const { status, said } = await run('release', args, env);
    assert.equal(status, 1);
    assert.match(said.replace(/^Собираю.*\n|^Внимание.*\n/gm, ''), message);
    assert.ok(realpathSync(join(dir, 'current')).endsWith(digest));
    assert.ok(!existsSync('src/release'));
  });
