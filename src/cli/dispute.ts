/** npm run dispute: writes a zip for a bank with the terms that applied to a payment, and how to verify them. */
import './plain-errors.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from '../checks/index.ts';
import { errors } from '../checks/rule.ts';
import { dayInAlmaty } from '../domain/moment.ts';
import { disputePack } from '../publishing/dispute/pack.ts';
import { Refused } from '../publishing/refused.ts';
import { drafts } from '../tree/copies.ts';
import { buildDate, outDir } from '../tree/environment.ts';
import { openContentTree } from './content.ts';

const help = `Собрать для банка условия, действовавшие в день платежа:
  npm run dispute -- --at 2026-12-01T14:05+05:00 [--document terms] [--lang ru]

  --at         момент платежа со сдвигом от UTC (или день в Алматы: 2026-12-01)
  --document   папка документа; если документ один, можно не писать
  --lang       один язык; без него все`;

/** Prints a message and ends the process with exit code 1. */
function stop(message: string, remedy: string): never {
  console.error(`Ничего не записано.\n  Что не так: ${message}\n  Что сделать: ${remedy}`);
  process.exit(1);
}

function options() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { at: text, document: text, lang: text, help: { type: 'boolean' } } }).values;
  } catch {
    return stop('команда не понята', 'Как её писать, скажет npm run dispute -- --help');
  }
}

const { at = '', document: named, lang, help: isHelp } = options();
if (isHelp) {
  console.log(help);
  process.exit();
}
const day = dayInAlmaty(at);
if (day === undefined)
  stop(
    `момент платежа не понят: «${at}»`,
    'Напишите его так: --at 2026-12-01T14:05+05:00 (день, час, сдвиг от UTC).',
  );

const tree = openContentTree();
const [damaged] = errors(await check(tree)).filter(({ rule }) => rule === 'sealed' || rule === 'signatures');
if (damaged) stop(`${damaged.path}:${damaged.line} ${damaged.message}`, damaged.remedy);
const documents = drafts(tree).map(({ document }) => document);
const document = named ?? (documents.length === 1 ? documents[0] : undefined);
if (document === undefined || !documents.includes(document))
  stop(
    document === undefined ? 'документ не назван, а их несколько' : `документа «${document}» нет`,
    `Укажите в --document один из документов: ${documents.join(', ')}.`,
  );

try {
  const languages = lang === undefined ? [] : [lang];
  const pack = await disputePack(tree, { document, moment: at, day, languages, today: buildDate }, outDir);
  const file = `dispute-${document}-${day}.zip`;
  writeFileSync(file, pack);
  console.log(`Записано: ${file}. Начните с cover.ru.txt: там сказано, что доказано и как это проверить.`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  const [refusal] = error.refusals;
  stop(refusal?.message ?? '', refusal?.remedy ?? '');
}
