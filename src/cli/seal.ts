/** npm run seal: publishes the draft as an edition or a revision, which can never change again, or signs the log. */
import './plain-errors.ts';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { redline } from '../domain/redline.ts';
import { numbered } from '../domain/numbering.ts';
import { sectionBlocks, type EditionSource } from '../domain/section-text.ts';
import { proveByBuild, type Prove } from '../publishing/prove.ts';
import { hiddenBy } from '../publishing/confirmation.ts';
import { Refused } from '../publishing/refused.ts';
import { seal, type Publication } from '../publishing/seal.ts';
import { signLog } from '../publishing/sign.ts';
import { editionSources } from '../tree/contents.ts';
import { drafts } from '../tree/copies.ts';
import { languages } from '../tree/data.ts';
import { buildDate } from '../tree/environment.ts';
import type { Tree } from '../tree/tree.ts';
import { openContentTree } from './content.ts';

const help = `Опубликовать черновик как новую редакцию:
  npm run seal -- --document terms --date 2026-03-01 [--in-force 2026-03-10] --note-ru "Что изменилось." --note-kk "…"
Исправить ошибку сайта (перевода, набора) в опубликованной редакции; исправленный текст — черновик:
  npm run seal -- --revise 2025-11-26 --reason-ru "Что исправлено и почему." --reason-kk "…"
Подписать журнал ключом Ed25519, который лежит вне папки проекта:
  npm run seal -- --sign ../key.pem

  --document   папка документа; если документ один, можно не писать
  --date       дата редакции, она же её имя и часть адреса
  --in-force   день вступления в силу, только если он назван в тексте
Опубликованное не меняется никогда. При отказе ни один файл не меняется.`;

const tree = openContentTree();

function options() {
  const names = ['document', 'date', 'in-force', 'revise', 'sign'].concat(
    languages(tree).flatMap((lang) => [`note-${lang}`, `reason-${lang}`]),
  );
  const string = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ options: { ...string, help: { type: 'boolean' } } }).values as Record<
      string,
      string | undefined
    >;
  } catch (error) {
    const message = `команда не понята: ${error instanceof Error ? error.message : String(error)}`;
    throw new Refused([{ message, remedy: 'Как её писать, скажет npm run seal -- --help' }]);
  }
}

const blocksOf = ({ sections, numbers }: EditionSource) => numbered(sections, numbers).flatMap(sectionBlocks);

/** Names the answers that the new edition hides: its text is not the one they were confirmed for. */
function warnOfAnswers(published: Tree, folder: string): void {
  const hidden = hiddenBy(published, folder).map(({ id }) => id);
  if (!hidden.length) return;
  console.log(
    `Внимание: когда эта редакция действует, сайт не показывает ответов: ${hidden.length} (${hidden.join(', ')}).\n` +
      '  Они подтверждены для другого текста. Прочитайте ответы рядом с новым текстом, затем: npm run answers -- --confirm',
  );
}

/** Prints for each language how many clauses changed: the last chance to notice an unintended change. */
async function report({ folder, tree: published, before, signatureRemoved }: Publication): Promise<void> {
  console.log(`Опубликовано: ${basename(tree.dir)}/${folder}, запись в editions.log сделана.`);
  const now = await editionSources(published, folder);
  const was = before === undefined ? undefined : await editionSources(published, before);
  for (const [lang, source] of now) {
    const old = was?.get(lang);
    if (!old) continue;
    const { summary } = redline(blocksOf(old), blocksOf(source));
    console.log(
      `  ${lang}: пунктов изменено ${summary.changed}, добавлено ${summary.added}, убрано ${summary.removed}, перенесено ${summary.moved}${summary.renumbered ? `, с другим номером ${summary.renumbered}` : ''}; заголовков изменено ${summary.headings}`,
    );
  }
  warnOfAnswers(published, folder);
  if (signatureRemoved)
    console.log('Подпись журнала снята, она была под прежним. Подпишите: npm run seal -- --sign …');
  console.log('Дальше: npm run build, затем npm run addresses; отправьте всё, что изменилось в content/.');
}

async function run(): Promise<void> {
  const given = options();
  if (given['help']) {
    console.log(help);
    return;
  }
  if (given['sign'] !== undefined) {
    const publicKey = signLog(tree.dir, given['sign']);
    console.log(`Журнал подписан: ${basename(tree.dir)}/editions.log.sig. Открытый ключ:\n${publicKey}`);
    return;
  }
  const kind = given['revise'] === undefined ? 'edition' : 'revision';
  const [first, second] = drafts(tree);
  const only = second ? undefined : first?.document;
  const option = kind === 'edition' ? 'note' : 'reason';
  const request = {
    kind,
    document: given['document'] ?? only ?? '',
    date: given['revise'] ?? given['date'] ?? '',
    inForce: given['in-force'],
    words: Object.fromEntries(languages(tree).map((lang) => [lang, given[`${option}-${lang}`]])),
  } as const;
  const prove: Prove = (published, day) => {
    console.log('Пробная сборка: получится ли из этого сайт и покажет ли он те же слова…');
    return proveByBuild(published, day);
  };
  await report(await seal(tree.dir, request, buildDate, prove));
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
