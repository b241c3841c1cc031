/**
 * npm run verify: compares every text on a built or published site with the site's log, and the log with an older copy.
 */
import './plain-errors.ts';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDate } from '../tree/environment.ts';
import { verifyServed, type Read } from '../publishing/verification.ts';

const help = `Проверить, что сайт показывает опубликованные тексты без изменений:
  npm run verify -- dist
  npm run verify -- https://example.kz/ [--since прежний-editions.log]

Без --since проверяется только согласие сайта с его же журналом. Тот, кто переписал и тексты, и журнал, так не найдётся:
нужна копия журнала, сохранённая раньше, или подпись.`;

/** Prints a message and ends the process with exit code 1. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const fromFolder = (dir: string): Read => {
  if (!existsSync(dir)) stop(`Нет папки ${dir}. Сначала выполните npm run build или назовите адрес сайта.`);
  return async (path) => (existsSync(join(dir, path)) ? readFile(join(dir, path)) : undefined);
};

const fromSite =
  (address: string): Read =>
  async (path) => {
    const url = new URL(path.replace(/(^|\/)index\.html$/, '$1'), address.replace(/\/?$/, '/'));
    const response = await fetch(url);
    if (response.ok) return response.bytes();
    if (response.status === 404) return undefined;
    return stop(`${url.href}: сайт ответил ${response.status}. Повторите позже.`);
  };

let given;
try {
  given = parseArgs({
    allowPositionals: true,
    options: { since: { type: 'string' }, help: { type: 'boolean' } },
  });
} catch (error) {
  stop(`Команда не понята: ${error instanceof Error ? error.message : String(error)}\n\n${help}`);
}
const [place, ...more] = given.positionals;
const { since } = given.values;
if (given.values.help || !place || more.length) {
  console.log(help);
  process.exit(given.values.help ? 0 : 1);
}
if (since !== undefined && !existsSync(since))
  stop(`Нет файла ${since}: назовите сохранённую копию журнала.`);

const read = /^https?:\/\//.test(place) ? fromSite(place) : fromFolder(resolve(place));
const older = since === undefined ? '' : readFileSync(since, 'utf8');
const { findings, records, compared } = await verifyServed(read, buildDate, older).catch((error: unknown) =>
  stop(`${place}: не читается (${error instanceof Error ? error.message : String(error)}).`),
);
for (const { path, line, message, remedy } of findings)
  console.error(`${path}:${line}\n  Что не так: ${message}\n  Что сделать: ${remedy}\n`);
if (findings.length) stop(`Расхождений: ${findings.length}. Сайт показывает не то, что опубликовано.`);
console.log(
  `Записей в журнале: ${records}. Текстов и страниц сверено с ним: ${compared}, все совпадают.` +
    (since === undefined ? '' : ' Журнал продолжает прежний, не меняя его.'),
);
