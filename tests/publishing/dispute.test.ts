import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { digits } from '../../src/domain/dates.ts';
import { editionFolder } from '../../src/domain/content-paths.ts';
import { revisionName } from '../../src/domain/edition-name.ts';
import { attachSignature, attachTimeStamp } from '../../src/publishing/attach.ts';
import { sealedText } from '../../src/tree/contents.ts';
import { readTree } from '../../src/tree/tree.ts';
import { editionsTree, fixtureDay } from '../fixtures/editions.ts';
import { authority } from '../support/authority.ts';
import { lastRecord } from '../support/real-log.ts';

const command = resolve('src/cli/dispute.ts');
const content = resolve('content');

/** Runs the command in an empty folder; returns the folder too. */
function dispute(args: readonly string[], env: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'dispute-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    cwd: dir,
    env: { ...process.env, CONTENT_DIR: content, BUILD_DATE: '2026-12-10', OUT_DIR: dir, ...env },
  });
  return { dir, status, stdout, stderr };
}

/** The files of a pack, as text. */
function packIn(dir: string): Map<string, string> {
  const [file = ''] = readdirSync(dir).filter((name) => name.endsWith('.zip'));
  const files = Object.entries(unzipSync(readFileSync(join(dir, file))));
  for (const [name, bytes] of files) writeFileSync(join(dir, name), bytes);
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
}

const december = ['--at', '2026-12-01T14:05+05:00'];
const name = revisionName({ date: lastRecord.edition, revision: lastRecord.revision });
const covers = ['cover.en.txt', 'cover.kk.txt', 'cover.ru.txt'];

test('a pack has the text of that day, its record, the log and a cover in three languages', async () => {
  const { dir, status, stdout } = dispute(december);
  assert.equal(status, 0);
  assert.match(stdout, /dispute-payment-2026-12-01\.zip/);
  const files = packIn(dir);
  const texts = ['kk', 'ru'].flatMap((lang) => [`${name}.${lang}.json`, `${name}.${lang}.txt`]);
  assert.deepEqual(
    [...files.keys()].sort(),
    [...texts, ...covers, 'SHA256SUMS', 'editions.log', 'record.json'].sort(),
  );
  assert.equal(
    files.get(`${name}.ru.txt`),
    await sealedText(readTree('content'), editionFolder(lastRecord), 'ru'),
  );
  const address = `/ru/payment/editions/${name}/`;
  assert.ok(files.get(`${name}.ru.json`)?.includes(`${address}"`));
  const cover = files.get('cover.ru.txt') ?? '';
  assert.match(cover, /Момент: 2026-12-01T14:05\+05:00\. День в Алматы: 01\.12\.2026/);
  const { edition, revision, sealed, sequence } = lastRecord;
  assert.ok(cover.includes(`редакция от ${digits(edition)}, версия ${revision}.`));
  assert.ok(cover.includes(`С ${digits(sealed)}: так говорит запись № ${sequence}`));
  assert.ok(cover.includes(address));
  assert.ok(files.get('cover.en.txt')?.includes(`Since ${sealed}, according to record no. ${sequence}`));
  assert.ok(files.get('cover.kk.txt')?.includes(`№ ${sequence} жазбасы`));
  for (const cover of covers) assert.ok((files.get(cover) ?? '').split('\n').length < 60, cover);
});

test('a payment before a correction of ours has the text of its day, and what was corrected since', () => {
  const files = packIn(dispute(['--at', '2026-11-26T10:00+05:00']).dir);
  assert.ok(files.has('2025-11-26.r1.kk.txt'));
  assert.match(files.get('cover.ru.txt') ?? '', /версия 1\..*действует редакция от .*redline\.kk\.txt/s);
  assert.match(files.get('redline.kk.txt') ?? '', /\[-жеке-\]\{\+дербес\+\} ақпарат/);
});

test('a pack is the same bytes in any time zone, and one language can be asked for', () => {
  const zip = (TZ: string) => {
    const { dir } = dispute([...december, '--lang', 'ru', '--document', 'payment'], { TZ });
    return readFileSync(join(dir, 'dispute-payment-2026-12-01.zip'));
  };
  const [here, there] = [zip('Asia/Almaty'), zip('America/New_York')];
  assert.deepEqual(here, there);
  assert.ok(!Object.keys(unzipSync(here)).some((name) => name.includes('.kk.') && !name.startsWith('cover')));
});

test('where nothing was sealed by that day, the cover says since when publication is provable', () => {
  const { dir } = dispute(['--at', '2026-06-01']);
  const files = packIn(dir);
  assert.match(files.get('cover.ru.txt') ?? '', /Только с 25\.11\.2026 .* а это позже дня платежа/);
  assert.match(files.get('cover.en.txt') ?? '', /Only since 2026-11-25/);
});

test('the cover of a day to come says that another edition may be published before it', () => {
  const cover = packIn(dispute(december, { BUILD_DATE: '2026-11-27' }).dir).get('cover.ru.txt') ?? '';
  assert.match(cover, /Этот день ещё не наступил: пакет собран 27\.11\.2026/);
  assert.doesNotMatch(cover, /действует тот же текст/);
});

test('the PDF of the revision is taken from the built site if it has one', () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(site, 'ru/payment/editions'), { recursive: true });
  writeFileSync(join(site, `ru/payment/editions/${name}.pdf`), '%PDF-1.7');
  const { dir } = dispute(december, { OUT_DIR: site });
  assert.equal(packIn(dir).get(`${name}.ru.pdf`), '%PDF-1.7');
});

test('the commands on the cover verify the pack, signature and time stamp included, and reveal an altered text', async () => {
  const tree = await editionsTree('disputed');
  const own = authority('Test CA');
  const signed = { document: 'payment', edition: '2026-06-01', revision: 1, lang: 'ru' };
  const text = join(mkdtempSync(join(tmpdir(), 'text-')), 'text.txt');
  writeFileSync(
    text,
    (await sealedText(readTree(tree), 'documents/payment/editions/2026-06-01', 'ru')) ?? '',
  );
  await attachSignature(tree, signed, own.sign(text), own.ca);
  attachTimeStamp(tree, own.stamp(join(tree, 'editions.log')), own.ca);

  const { dir } = dispute(['--at', '2026-07-01', '--document', 'payment'], {
    CONTENT_DIR: tree,
    BUILD_DATE: fixtureDay,
  });
  const files = packIn(dir);
  const cover = files.get('cover.en.txt') ?? '';
  assert.match(cover, /The text \(ru\) is signed by: УМИРБАЕВА АСЕМ/);
  assert.match(cover, /the service “Time Stamping Test”/);
  assert.match(cover, /the edition of 2026-09-01, revision 2, is in force/);
  assert.match(files.get('redline.ru.txt') ?? '', /изменено пунктов: \d.*\[-28-\]\{\+30\+\}/s);
  assert.match(files.get('redline.kk.txt') ?? '', /өзгерген тармақ: \d/);

  copyFileSync(own.ca, join(dir, 'ca.pem'));
  const commands = cover
    .split('\n')
    .filter((line) => /^ {4}(?:sha256sum|grep|openssl (?:cms|ts)|head) /.test(line));
  assert.equal(commands.length, 7);
  const run = () =>
    execFileSync('bash', ['-ec', commands.join('\n')], { cwd: dir, encoding: 'utf8', stdio: 'pipe' });
  const said = run();
  assert.match(said, /2026-06-01\.r1\.ru\.txt: OK/);
  assert.match(said, /Verification: OK/);
  assert.deepEqual(
    said.split('\n').filter((line) => /^\d+$/.test(line)),
    ['1', '1', '1'],
  );
  writeFileSync(join(dir, '2026-06-01.r1.ru.txt'), 'Other.\n');
  assert.throws(run);
});

const refused: [string, string[], RegExp][] = [
  ['a moment without an offset', ['--at', '2026-12-01T14:05'], /момент платежа не понят: «2026-12-01T14:05»/],
  ['a day that does not exist', ['--at', '2026-02-30'], /момент платежа не понят/],
  ['no moment', [], /момент платежа не понят: «»/],
  [
    'a day before the first edition',
    ['--at', '2025-11-25'],
    /25\.11\.2025 ни одна редакция .* не действовала/,
  ],
  ['an unknown document', [...december, '--document', 'terms'], /документа «terms» нет/],
  ['a language that the edition is not in', [...december, '--lang', 'en'], /на языке «en» .* нет/],
  ['an unknown option', [...december, '--hour', '2'], /команда не понята/],
];
for (const [name, args, message] of refused)
  test(`${name} is refused in one message, and nothing is written`, () => {
    const { dir, status, stderr } = dispute(args);
    assert.equal(status, 1);
    assert.match(stderr, message);
    assert.match(stderr, /Что сделать: /);
    assert.doesNotMatch(stderr, /\bat .*\.ts:\d/);
    assert.deepEqual(readdirSync(dir), []);
  });
