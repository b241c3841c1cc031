/** npm run release: builds the site, verifies it and puts it into the folder of a web server, whole or not at all. */
import './plain-errors.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const help = `Собрать сайт, проверить его и выпустить в папку веб-сервера:
  npm run release -- /srv/terms              новый выпуск; сервер раздаёт /srv/terms/current/site
  npm run release -- /srv/terms --rollback   вернуться к прежнему выпуску
  npm run release -- /srv/terms --prune 5    оставить последние 5 выпусков, остальные удалить

Если команду прервать, current ведёт на прежний выпуск или на новый, всегда на целый. Повторите команду: она уберёт следы.`;

/** Prints a message and ends the process with exit code 1. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { rollback: { type: 'boolean' }, prune: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch {
    return stop(`Команда не понята.\n\n${help}`);
  }
}

const {
  positionals: [folder, ...more],
  values: { rollback: isBack = false, prune: count, help: isHelp = false },
} = options();
const isCount = count === undefined || /^[1-9]\d{0,5}$/.test(count);
if (isHelp || folder === undefined || more.length || !isCount || (isBack && count !== undefined)) {
  console.log(help);
  process.exit(isHelp ? 0 : 1);
}
// Without the two dashes npm takes the options for its own, and a rollback would become a release.
if (process.env['npm_config_rollback'] || process.env['npm_config_prune'])
  stop('Перед параметрами нужны два дефиса: npm run release -- /srv/terms --rollback');
const dir = resolve(folder);

// A release has PDFs: the build and the environment must say so before anything reads them.
process.env['PDF'] = '1';
const { buildDate } = await import('../tree/environment.ts');
const { location } = await import('../tree/data.ts');
const { recordAddresses } = await import('../publishing/new-addresses.ts');
const { completeFor, settingsIn } = await import('../publishing/release/complete.ts');
const { currentIn, inReleases } = await import('../publishing/release/folder.ts');
const { inProject, obstacle, uncommitted, wrongDay } = await import('../publishing/release/obstacles.ts');
const { prune, publish, rollback } = await import('../publishing/release/publish.ts');
const { sbom } = await import('../publishing/release/sbom.ts');
const { withTrialBuild } = await import('../publishing/trial-build.ts');
const { openContentTree } = await import('./content.ts');

/** Builds, verifies and publishes. Resolves to why not, in Russian, if it may not be released. */
async function release(): Promise<string | undefined> {
  const tree = openContentTree();
  const wrong = wrongDay(dir, tree.text('editions.log'), buildDate);
  if (wrong !== undefined) return wrong;
  const packages = sbom();
  const changed = uncommitted();
  if (changed.length) console.log(`Внимание, это не записано в git: ${changed.join(', ')}`);
  console.log(`Собираю сайт с PDF на ${buildDate}…`);
  return withTrialBuild(
    buildDate,
    () => tree.dir,
    async (built) => {
      if ('failure' in built) return built.failure;
      const added = recordAddresses(tree.dir, built.site, 'npm run release');
      const why = await obstacle(dir, built.site, buildDate, location(tree));
      if (why !== undefined) return why;
      const before = currentIn(dir);
      const digest = await publish(
        dir,
        built.site,
        buildDate,
        completeFor(dir, location(tree), buildDate, packages),
      );
      console.log(
        `${before === digest ? 'Выпуск тот же, что был' : 'Выпущено'}: ${dir}/current → releases/${digest}\n` +
          `Отпечаток всех файлов: ${digest}`,
      );
      if (added.length)
        console.log(
          `Новых адресов записано в content/addresses.txt: ${added.length}. Этот файл надо записать в git и отправить, с любой копии проекта.`,
        );
      return undefined;
    },
  );
}

const command = `npm run release${isBack ? ' -- --rollback' : ''}`;
const misplaced = inProject(dir);
if (misplaced !== undefined) stop(misplaced);
const settings = settingsIn(dir);
const why = await inReleases(dir, command, async () => {
  if (isBack)
    console.log(
      `Возвращён прежний выпуск: ${dir}/current → releases/${await rollback(dir)}\n` +
        'Следующий npm run release снова выпустит то, что в хранилище: остановите таймер, пока оно не исправлено.',
    );
  else if (count !== undefined) console.log(`Удалено прежних выпусков: ${prune(dir, Number(count))}.`);
  else return release();
  return undefined;
});
if (settingsIn(dir) !== settings)
  console.log('Настройки веб-сервера изменились, он должен прочитать их: nginx -s reload или caddy reload.');
if (why !== undefined) stop(`${why}\n\nСайт не выпущен: в ${dir} всё как было.`);
