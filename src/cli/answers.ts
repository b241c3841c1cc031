/** npm run answers: lists the answers and whether the site shows them; confirms them for the texts as they are now. */
import './plain-errors.ts';
import { check } from '../checks/index.ts';
import { errors } from '../checks/rule.ts';
import { digits } from '../domain/dates.ts';
import { answersLockPath, answersLockText, newGrounds, type NewGround } from '../publishing/answers.ts';
import { commit, exclusively } from '../publishing/transaction.ts';
import { judgedAnswers, shownCopies, type Cause } from '../tree/answers.ts';
import { answersData, sourceLanguage } from '../tree/data.ts';
import { buildDate, isDraft } from '../tree/environment.ts';
import { openContentTree } from './content.ts';

function fail(message: string, remedy: string): never {
  console.error(`Ничего не записано.\n  Что не так: ${message}\n  Что сделать: ${remedy}`);
  process.exit(1);
}

const [option, ...ids] = process.argv.slice(2);
if (option !== undefined && option !== '--confirm')
  fail(
    'команда не понята',
    'npm run answers — список; npm run answers -- --confirm — подтвердить все ответы; npm run answers -- --confirm refund cancel — только эти.',
  );

const tree = openContentTree();
const [error] = errors(await check(tree));
if (error)
  fail(
    `тексты не проходят проверку: ${error.path}:${error.line} ${error.message}`,
    'Сначала исправьте их: все ошибки перечислит npm run check.',
  );
const answers = answersData(tree);
const question = (words: (typeof answers)[number]['words']) => words[sourceLanguage(tree)]?.ask[0] ?? '';

const why = ({ kind, name }: Cause): string =>
  ({
    unconfirmed: name ? `${name} назван уже после подтверждения` : 'ещё не подтверждён',
    changed: `${name}: текст изменился`,
    gone: `${name}: такого пункта нет`,
    new: `${name}: новый документ`,
  })[kind];

function list(): void {
  const judged = judgedAnswers(tree, shownCopies(tree, buildDate, isDraft));
  for (const { answer, causes } of judged)
    console.log(
      `${causes.length ? '✗' : '✓'} ${answer.id}: ${question(answer.words)}${causes.map((each) => `\n    ${why(each)}`).join('')}`,
    );
  const hidden = judged.filter(({ causes }) => causes.length).length;
  console.log(`\nОтветов ${judged.length}, из них сайт не показывает ${hidden}.`);
  if (hidden)
    console.log('Прочитайте эти ответы рядом с пунктами, затем: npm run answers -- --confirm имя [имя…]');
}

const places: Record<string, string> = { draft: 'черновик' };
const placeOf = ({ stage: { from } }: NewGround) =>
  from === undefined ? 'действует сейчас' : (places[from] ?? `действует с ${digits(from)}`);

function show(each: NewGround): void {
  console.log(`  ${each.name} (${placeOf(each)})${each.now ? '' : ': весь документ'}`);
  for (const [lang, text] of each.now ?? []) {
    const before = each.before?.get(lang);
    if (before === text) continue;
    if (before !== undefined) console.log(`    ${lang} было:  ${before}`);
    console.log(`    ${lang} ${before === undefined ? '' : 'стало: '}${text}`);
  }
}

function confirm(): void {
  const unknown = ids.filter((id) => !answers.some((answer) => answer.id === id));
  if (unknown.length)
    fail(
      `в answers.yaml нет ответа ${unknown.map((id) => `«${id}»`).join(', ')}`,
      'Имена скажет npm run answers.',
    );
  const isChosen = (id: string) => !ids.length || ids.includes(id);
  const content = answersLockText(tree, buildDate, isChosen);
  for (const answer of answers.filter(({ id }) => isChosen(id))) {
    const grounds = newGrounds(tree, answer, buildDate);
    if (grounds.length) console.log(`${answer.id}: ${question(answer.words)}`);
    grounds.forEach(show);
  }
  if (content === tree.text(answersLockPath) || (!answers.length && !tree.has(answersLockPath))) {
    console.log('Всё уже подтверждено, ничего не изменилось.');
    return;
  }
  exclusively(tree.dir, 'npm run answers', () =>
    commit(tree.dir, 'подтверждение ответов', [{ write: answersLockPath, content }]),
  );
  console.log(`${answersLockPath}: подтверждено ответов ${answers.filter(({ id }) => isChosen(id)).length}.`);
}

if (option === undefined) list();
else confirm();
