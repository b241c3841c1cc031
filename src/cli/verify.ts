/**
 * npm run verify: compares a built or published site with its log, and with a build of this repository, file by file.
 */
import './plain-errors.ts';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSite } from '../../deploy/site.ts';
import { installedChromium } from '../build/pdf/chromium.mjs';
import { CommandError } from '../domain/command-error.ts';
import { withTrialBuild } from '../publishing/trial-build.ts';
import { parseSums, sumsFile } from '../publishing/release/sums.ts';
import { compareWithBuild } from '../publishing/verification/by-build.ts';
import { verifyByLog } from '../publishing/verification/by-log.ts';
import { verifyDigest } from '../publishing/verification/digest.ts';
import { compareHeaders } from '../publishing/verification/headers.ts';
import { ownFiles, verifyCopies } from '../publishing/verification/outside.ts';
import type { Read } from '../publishing/verification/verdict.ts';
import { siteAt, siteIn } from '../publishing/verification/verified-site.ts';
import { buildDate, contentDir, isPdf, namedChromium } from '../tree/environment.ts';
import { location } from '../tree/data.ts';
import { filesIn } from '../tree/files.ts';
import { openContentTree } from './content.ts';

const help = `Проверить, что сайт — тот самый, который собирается из этого хранилища, и показывает опубликованное без изменений:
  npm run verify -- dist
  npm run verify -- /srv/terms (папка выпусков: сверяется current)
  npm run verify -- https://example.kz/ [--since прежний-editions.log] [--ca ca.pem] [--log-only]

Сайт сверяется с его журналом и, файл за файлом, со сборкой этого хранилища на сегодняшний день (другой день: BUILD_DATE).
Если на сайте есть PDF, они есть и в этой сборке; печатать их должен тот же Chromium.
  --since файл  журнал сайта должен продолжать эту сохранённую копию
  --ca файл     центры (PEM), которым Вы доверяете (для подписей, не для HTTPS): ими должны быть выданы подписи
                продавцов и метки времени
  --log-only    не собирать: сверить только с журналом. Слова самого сайта, его стили и программы так не проверить.

Без --since не найдётся тот, кто переписал и тексты, и журнал, и хранилище: нужна копия журнала, сохранённая раньше, или подпись.`;

/** Prints a message and ends the process with exit code 1. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

let given;
try {
  given = parseArgs({
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      ca: { type: 'string' },
      'log-only': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
} catch (error) {
  stop(`Команда не понята: ${error instanceof Error ? error.message : String(error)}\n\n${help}`);
}
const [place, ...more] = given.positionals;
const { since, ca, 'log-only': isLogOnly = false } = given.values;
if (given.values.help || !place || more.length) {
  console.log(help);
  process.exit(given.values.help ? 0 : 1);
}
if (since !== undefined && !existsSync(since))
  stop(`Нет файла ${since}: назовите сохранённую копию журнала.`);
if (ca !== undefined && !existsSync(ca)) stop(`Нет файла ${ca}: назовите сертификаты центра в виде PEM.`);

const isAddress = /^https?:\/\//.test(place);
if (!isAddress && !existsSync(place))
  stop(`Нет папки ${place}. Сначала выполните npm run build или назовите адрес сайта.`);
const site = isAddress ? siteAt(place) : siteIn(resolve(place));
const older = since === undefined ? '' : readFileSync(since, 'utf8');

/** The files in the site's own list; none if it has no list. */
const listed = [...parseSums(Buffer.from((await site.read(sumsFile)) ?? []).toString()).keys()];

/** Whether the build to compare with must have PDFs: the site has them, or its list of files names them. */
function needsPdf(): boolean {
  const has = isPdf || [...(site.files ?? []), ...listed].some((path) => path.endsWith('.pdf'));
  if (has && installedChromium(namedChromium) === undefined)
    stop(
      'На сайте есть PDF, а сравнить их не с чем: нет Chromium, который их печатает.\n' +
        'Что сделать: установите Chromium или назовите его: CHROMIUM=/путь/к/chromium. Без него сайт сверяется только с журналом: --log-only.',
    );
  return has;
}

/**
 * Compares the site with a build of this repository; returns the findings in files and in headers, which are undefined if
 * the host sends none of ours, and the files compared.
 */
const byBuild = () =>
  withTrialBuild(
    buildDate,
    () => contentDir,
    async (built) => {
      if ('failure' in built)
        throw new CommandError(
          `хранилище не собирается, сравнить сайт не с чем:\n${built.failure}\n` +
            'Что сделать: исправьте его или сверьте сайт только с журналом: --log-only.',
        );
      const files = filesIn(realpathSync(built.site));
      const read: Read = (path) => readFile(join(built.site, path));
      const own = site.files && ownFiles(site.files, files);
      const findings = await compareWithBuild(files, read, site.read, own);
      // A folder has no headers; and of other bytes they are others, too.
      const headers =
        findings.length || site.files
          ? []
          : compareHeaders(readSite(built.site, location(openContentTree()).base, buildDate), site.headers);
      return { findings, headers, files };
    },
    needsPdf(),
  );

const byLog = await verifyByLog(site.read, buildDate, older, ca === undefined ? undefined : readFileSync(ca));
const build = isLogOnly ? undefined : await byBuild();
const copies = await verifyCopies(site.files ?? [], site.read);
const release = await verifyDigest(
  site.read,
  site.files ? ownFiles(site.files, build?.files ?? site.files) : build?.files,
);
const findings = [...byLog.findings, ...(build?.findings ?? []), ...(build?.headers ?? []), ...copies];
// What is said of a file already need not be said again.
findings.push(...release.findings.filter(({ path }) => !findings.some((each) => each.path === path)));
for (const { path, line, message } of findings.slice(0, 50)) console.error(`${path}:${line}\n  ${message}`);
if (findings.length > 50) console.error(`и ещё ${findings.length - 50}`);
/** Whether the site is a whole release that agrees with its log and its list of files, but is not the one built here. */
const isOtherRelease =
  listed.length && release.digest !== undefined && findings.length === build?.findings.length;
const remedies = isOtherRelease
  ? [
      'Файлы сайта сходятся с его журналом и списком, но здесь собирается другой выпуск. Если на сайте выпуск другого состояния хранилища ' +
        '(--rollback, хранилище новее), сверьте его с тем состоянием и днём (BUILD_DATE). Иначе он изменён: не полагайтесь на него.',
    ]
  : new Set(findings.map(({ remedy }) => remedy));
if (findings.length)
  stop(
    `\nРасхождений: ${findings.length}. Сайт отвечает не тем, что опубликовано и хранится здесь на ${buildDate}.\n` +
      `Что сделать: ${[...remedies].join('\n')}`,
  );
console.log(
  `Записей в журнале: ${byLog.records}. Сверено с ним файлов: ${byLog.compared}, все совпадают.` +
    (since === undefined ? '' : ' Журнал продолжает прежний, не меняя его.') +
    (byLog.signatures
      ? `\nПодписей и меток времени: ${byLog.signatures}, они сделаны под этими байтами. ` +
        (ca === undefined
          ? 'Кем выданы, не сверялось: для этого добавьте --ca ca.pem.'
          : 'Кем выданы, сверено с --ca; подписи ГОСТ проверяйте в НУЦ РК (pki.gov.kz).')
      : '') +
    (build
      ? `\nСверено со сборкой этого хранилища на ${buildDate}: файлов ${build.files.length}, все совпадают байт в байт.` +
        (site.files ? '' : ' Лишних файлов по адресу не увидеть.') +
        (build.headers ? '' : '\nНаших заголовков этот хостинг не отправляет, сверены только файлы.')
      : '\nСлова самого сайта, его стили и программы не сверялись: для этого уберите --log-only.') +
    (release.digest === undefined ? '' : `\nОтпечаток всех файлов: ${release.digest}`),
);
