/** npm run seal: publishes the draft as an edition or a revision, which can never change again, or signs the log. */
import './plain-errors.ts';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { proveByBuild, type Prove } from '../publishing/prove.ts';
import { prepare, type Prepared } from '../publishing/prepare.ts';
import { hiddenAnswers, preview, redlines } from '../publishing/preview.ts';
import { Refused } from '../publishing/refused.ts';
import { seal } from '../publishing/seal.ts';
import { readAlmostClean } from '../publishing/sealable.ts';
import { signLog } from '../publishing/sign.ts';
import { drafts } from '../tree/copies.ts';
import { languages } from '../tree/data.ts';
import { buildDate } from '../tree/environment.ts';
import { openContentTree } from './content.ts';

const help = `Опубликовать черновик как новую редакцию:
  npm run seal -- --document terms --date 2026-03-01 [--in-force 2026-03-10] --note-ru "Что изменилось." --note-kk "…"
Исправить ошибку сайта (перевода, набора) в опубликованной редакции; исправленный текст — черновик:
  npm run seal -- --revise 2025-11-26 [--transcription] --reason-ru "Что исправлено и почему." --reason-kk "…"
Подписать журнал ключом Ed25519, который лежит вне папки проекта:
  npm run seal -- --sign ../key.pem

  --document   папка документа; если документ один, можно не писать
  --date       дата редакции, она же её имя и часть адреса
  --in-force   день вступления в силу, только если он назван в тексте; если не в тексте, скажите читателям где:
               --in-force-outside-text-ru "…" --in-force-outside-text-kk "…"
  --dry-run    показать, что изменится, устареет и потребует подписи, и ничего не записать
  --transcription  сайт неверно набрал слова продавца; без этого слова продавца не меняются
Опубликованное не меняется никогда. При отказе ни один файл не меняется.`;

const tree = openContentTree();

const flags = ['transcription', 'dry-run', 'help'] as const;

/** The options as given: texts by name, and which flags are set. */
function options() {
  const names = ['document', 'date', 'in-force', 'revise', 'sign'].concat(
    languages(tree).flatMap((lang) => [`note-${lang}`, `reason-${lang}`, `in-force-outside-text-${lang}`]),
  );
  const typed = (each: readonly string[], type: 'string' | 'boolean') =>
    Object.fromEntries(each.map((name) => [name, { type }]));
  try {
    const { values } = parseArgs({ options: { ...typed(names, 'string'), ...typed(flags, 'boolean') } });
    return {
      text: (name: string) => (typeof values[name] === 'string' ? values[name] : undefined),
      flag: (name: (typeof flags)[number]) => values[name] === true,
    };
  } catch (error) {
    const message = `команда не понята: ${error instanceof Error ? error.message : String(error)}`;
    throw new Refused([{ message, remedy: 'Как её писать, скажет npm run seal -- --help' }]);
  }
}

/** Says what was published and what to do next. */
function report({ folder, tree: published, isSigned }: Prepared): void {
  console.log(`Опубликовано: ${basename(published.dir)}/${folder}, запись в editions.log сделана.`);
  if (isSigned)
    console.log('Подпись журнала снята, она была под прежним. Подпишите: npm run seal -- --sign …');
  console.log('Дальше: npm run build, затем npm run addresses; отправьте всё, что изменилось в content/.');
}

async function run(): Promise<void> {
  const { text, flag } = options();
  if (flag('help')) {
    console.log(help);
    return;
  }
  const keyFile = text('sign');
  if (keyFile !== undefined) {
    const publicKey = signLog(tree.dir, keyFile);
    console.log(`Журнал подписан: ${basename(tree.dir)}/editions.log.sig. Открытый ключ:\n${publicKey}`);
    return;
  }
  const revised = text('revise');
  const kind = revised === undefined ? 'edition' : 'revision';
  const [first, second] = drafts(tree);
  const only = second ? undefined : first?.document;
  const option = kind === 'edition' ? 'note' : 'reason';
  const perLanguage = (name: string) =>
    Object.fromEntries(languages(tree).map((lang) => [lang, text(`${name}-${lang}`)]));
  const request = {
    kind,
    document: text('document') ?? only ?? '',
    date: revised ?? text('date') ?? '',
    inForce: text('in-force'),
    transcription: flag('transcription'),
    outsideText: perLanguage('in-force-outside-text'),
    words: perLanguage(option),
  } as const;
  if (flag('dry-run')) {
    const { tree: draft, stale } = await readAlmostClean(tree.dir);
    console.log(await preview(await prepare(draft, request, buildDate), stale));
    console.log('Ничего не записано. Пробной сборки не было, она будет при публикации.');
    if (stale.length) {
      console.error('Публикация была бы отклонена: переводы устарели.');
      process.exitCode = 1;
    }
    return;
  }
  const prove: Prove = (published, day) => {
    console.log('Пробная сборка: получится ли из этого сайт и покажет ли он те же слова…');
    return proveByBuild(published, day);
  };
  const announce = async (prepared: Prepared) => {
    console.log(`Изменения слово за словом: [-удалено-] {+вставлено+}.\n${await redlines(prepared)}`);
    console.log(hiddenAnswers(prepared));
  };
  report(await seal(tree.dir, request, buildDate, prove, announce));
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error('Отказ, ни один файл не изменён.\n');
  for (const { message, remedy } of error.refusals)
    console.error(`  Что не так: ${message}\n  Что сделать: ${remedy}\n`);
  process.exitCode = 1;
}
