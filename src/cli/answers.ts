/** npm run answers: lists the answers and whether the site shows them; confirms them for the texts as they are now. */
import './plain-errors.ts';
import { answersRegister, judgedAnswers } from '../tree/answers.ts';
import { shownCopies } from '../tree/confirmation.ts';
import { sourceLanguage } from '../tree/data.ts';
import { buildDate, isDraft } from '../tree/environment.ts';
import type { AnswerData } from '../schemas/answers.ts';
import { confirm, fail, soundTree, why } from './confirmation.ts';

const [option, ...ids] = process.argv.slice(2);
if (option !== undefined && option !== '--confirm')
  fail(
    'команда не понята',
    'npm run answers — список; npm run answers -- --confirm — подтвердить все ответы; npm run answers -- --confirm refund cancel — только эти.',
  );

const tree = await soundTree();
const question = ({ words }: AnswerData) => words[sourceLanguage(tree)]?.ask[0] ?? '';

function list(): void {
  const judged = judgedAnswers(tree, shownCopies(tree, buildDate, isDraft));
  for (const { answer, causes } of judged)
    console.log(
      `${causes.length ? '✗' : '✓'} ${answer.id}: ${question(answer)}${causes.map((each) => `\n    ${why(each)}`).join('')}`,
    );
  const hidden = judged.filter(({ causes }) => causes.length).length;
  console.log(`\nОтветов ${judged.length}, из них сайт не показывает ${hidden}.`);
  if (hidden)
    console.log('Прочитайте эти ответы рядом с пунктами, затем: npm run answers -- --confirm имя [имя…]');
}

if (option === undefined) list();
else
  confirm(tree, answersRegister, ids, {
    command: 'npm run answers',
    head: 'Для каких текстов подтверждён каждый ответ. Пишет npm run answers -- --confirm, руками не менять.',
    one: 'ответа',
    several: 'ответов',
    titleOf: question,
  });
