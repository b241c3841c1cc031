/** Why a built site must not be released. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { addressesOf } from '../../build/addresses.ts';
import { missing, type Location } from '../../domain/addresses.ts';
import { digits } from '../../domain/dates.ts';
import type { Finding } from '../../domain/finding.ts';
import { parseLog } from '../../domain/log.ts';
import { filesIn } from '../../tree/files.ts';
import { git } from '../../tree/git.ts';
import { verifyByLog } from '../verification/by-log.ts';
import { brokenLinks } from '../verification/links.ts';
import { currentIn, releaseIn, servedIn } from './folder.ts';
import { historyIn } from './history.ts';
import { missingPdfs } from './missing-pdfs.ts';
import { filesOf } from './whole.ts';

const inFull = (findings: readonly Finding[]) =>
  findings.map(({ path, line, message }) => `  ${path}:${line} ${message}\n`).join('');

/**
 * Why nothing can be released on `day`, in Russian: a clock that is behind would bring an old edition back. Undefined if
 * the day is neither before the last record of the log `log` nor before that of the release in `dir`.
 */
export function wrongDay(dir: string, log: string, day: string): string | undefined {
  const sealed = parseLog(log).at(-1)?.sealed ?? '';
  const released = historyIn(dir).at(-1)?.day ?? '';
  if (day >= sealed && day >= released) return undefined;
  const last = sealed > released ? 'запись в журнале редакций' : 'выпуск в этой папке';
  return (
    `Часы отстают: выпуск был бы на ${digits(day)}, а последний раз ${last} — ${digits(sealed > released ? sealed : released)}.\n` +
    'Что сделать: поставьте на компьютере верную дату (или верный день в BUILD_DATE). Если вперёд ушли часы прошлого выпуска, вернитесь к тому, что был до него (--rollback), и сразу выпустите сайт снова.'
  );
}

/**
 * Why nothing may be released into `dir`, in Russian: a folder in the middle of the project would be taken for a part of
 * it. Undefined for one outside, and for one that git ignores.
 */
export function inProject(dir: string): string | undefined {
  const project = resolve('.');
  if (!`${dir}${sep}`.startsWith(`${project}${sep}`) || isIgnored(project, dir)) return undefined;
  return `Папка ${dir} лежит внутри проекта.\nЧто сделать: назовите папку вне его, например /srv/terms.`;
}

/** What differs from the last commit, by path; empty outside a checkout. The release itself adds to `addresses.txt`. */
export function uncommitted(): string[] {
  try {
    return git('.', 'status', '--porcelain', '--no-renames')
      .toString()
      .split('\n')
      .map((line) => line.slice(3))
      .filter((path) => path && !path.endsWith('addresses.txt'));
  } catch {
    return [];
  }
}

function isIgnored(project: string, path: string): boolean {
  try {
    return git(project, 'check-ignore', path).length > 0;
  } catch {
    return false;
  }
}

/** Why the site in `built` must not take the place of the release in `dir`, in Russian; undefined if it may. */
export async function obstacle(
  dir: string,
  built: string,
  day: string,
  location: Location,
): Promise<string | undefined> {
  const pdfs = missingPdfs(built);
  if (pdfs !== undefined) return pdfs;
  const files = new Set(filesIn(built));
  const current = currentIn(dir);
  const released = current === undefined ? [] : [...filesOf(dir, current).keys()];
  const lost = missing(addressesOf(released), addressesOf([...files]));
  if (lost.length)
    return (
      `По этим адресам сайт уже отвечает, а в новом выпуске их нет:\n${lost.map((path) => `  ${path}\n`).join('')}` +
      'Что сделать: верните страницу или файл, из которых получается адрес.'
    );

  const log = current === undefined ? '' : join(servedIn(releaseIn(dir, current)), 'editions.log');
  const older = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const read = async (path: string) => (files.has(path) ? readFile(join(built, path)) : undefined);
  const { findings } = await verifyByLog(read, day, older);
  if (findings.length)
    return (
      `Собранный сайт не сходится с журналом редакций, нынешним или выпущенным:\n${inFull(findings)}` +
      'Что сделать: в журнал только добавляют записи, верните прежние из git. Если его не меняли, передайте это сообщение программисту.'
    );
  const pages = [...files]
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(built, file), 'utf8') }));
  const broken = brokenLinks(location, files, pages);
  if (broken.length)
    return `На сайте есть ссылки, которые никуда не ведут:\n${inFull(broken)}Что сделать: исправьте их в текстах или верните то, на что они ведут.`;
  return undefined;
}
