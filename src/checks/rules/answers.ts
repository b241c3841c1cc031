import type { Finding } from '../../domain/finding.ts';
import { pageIds } from '../../domain/anchors.ts';
import { answersPath as path } from '../../domain/content-paths.ts';
import { digits } from '../../domain/dates.ts';
import type { AnswerData } from '../../schemas/answers.ts';
import { answersRegister } from '../../tree/answers.ts';
import type { Cause, Stage } from '../../tree/confirmation.ts';
import { answersData, languages } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';
import { listed, repeatedIds, unconfirmed, unknownClauses, type Wording } from '../confirmed.ts';
import type { Rule } from '../rule.ts';

/** A question with one spelling of what search does not tell apart: case, ё and punctuation. */
const folded = (question: string) =>
  question
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const at = (tree: Tree, ...keys: PropertyKey[]) => ({ path, ...tree.yaml(path).at(keys) });

/** An answer's name is its place on the page of answers, where these names are taken. */
const takenIds = (tree: Tree, answers: readonly AnswerData[]): Finding[] =>
  answers.flatMap(({ id }, i) =>
    pageIds.includes(id)
      ? [
          {
            ...at(tree, i, 'id'),
            message: `имя ответа «${id}» занято: так на странице называется другое место`,
            remedy: 'Дайте ответу другое имя, например с ещё одним словом через дефис.',
          },
        ]
      : [],
  );

function repeatedQuestions(tree: Tree, answers: readonly AnswerData[]): Finding[] {
  const seen = new Map<string, { id: string; line: number }>();
  return answers.flatMap(({ id, words }, i) =>
    languages(tree).flatMap((lang) =>
      (words[lang]?.ask ?? []).flatMap((question, k): Finding[] => {
        const key = `${lang} ${folded(question)}`;
        const place = at(tree, i, 'words', lang, 'ask', k);
        const other = seen.get(key);
        seen.set(key, other ?? { id, line: place.line });
        return other === undefined || other.id === id
          ? []
          : [
              {
                ...place,
                message: `вопрос «${question}» стоит и у ответа «${other.id}» (строка ${other.line}): поиск не отличит их друг от друга`,
                remedy: 'Оставьте вопрос там, где ответ на него, у другого уберите или скажите иначе.',
              },
            ];
      }),
    ),
  );
}

const because = ({ kind, name }: Cause): string =>
  ({
    unconfirmed: name ? `пункт ${name} назван уже после подтверждения ответа` : 'ответ ещё не подтверждён',
    changed: name.includes(' ')
      ? `текст пункта ${name} не тот, для которого подтверждён ответ`
      : `текст документа ${name} изменился, и в нём могло появиться то, чего не было`,
    gone: `пункта ${name} нет`,
    new: `появился документ ${name}, и ответ может быть в нём`,
  })[kind];

/** When the site hides an answer for the sake of this text. */
const when = ({ from }: Stage) =>
  from === undefined
    ? 'сайт не показывает'
    : from === 'draft'
      ? 'после публикации черновика сайт не покажет'
      : `с ${digits(from)} сайт не покажет`;

const wording: Wording = {
  because,
  follows: (stage, ids) => `${when(stage)} ${ids.length === 1 ? 'ответ' : 'ответы'}`,
  remedy: (ids) =>
    `Прочитайте ${ids.length === 1 ? 'ответ' : 'эти ответы'} рядом с текстом и поправьте, если нужно. Когда всё верно, тот, у кого есть копия проекта, выполняет npm run answers -- --confirm ${ids.length > 6 ? '(без имён — все ответы)' : ids.join(' ')}.`,
};

function check(tree: Tree): Finding[] {
  if (!tree.has(path)) return [];
  const answers = answersData(tree);
  const own = listed(tree, path, answers);
  const wrong = [
    ...repeatedIds(tree, path, (id, line) => ({
      message: `ответ «${id}» уже есть в строке ${line}`,
      remedy: 'Дайте одному из них другое имя: имя стоит в адресе ответа.',
    })),
    ...takenIds(tree, answers),
    ...repeatedQuestions(tree, answers),
    ...unknownClauses(
      tree,
      own,
      'Если в текстах ответа больше нет, оставьте clauses: [] и скажите в ответе, что в условиях этого нет.',
    ),
  ];
  return wrong.length ? wrong : unconfirmed(tree, answersRegister, own, wording);
}

/** Every answer rests on clauses that exist and is confirmed for the texts as they are. */
export const answers: Rule = {
  name: 'answers',
  title: 'Ответы и пункты',
  about:
    'Каждый ответ из answers.yaml опирается на пункты, которые есть, и подтверждён для их нынешних слов: для действующей редакции, для опубликованной будущей и для черновика. Изменился пункт — ответ скрыт, пока его не прочтут рядом с новым текстом и не выполнят `npm run answers -- --confirm имя`. Ответ «в условиях этого нет» подтверждён для документов целиком: его скрывает и любая правка, и новый документ. Скрытый ответ — предупреждение, сайту оно не мешает. Имя ответа и вопрос стоят в файле один раз: двух одинаковых поиск не отличит. Для каких слов ответ подтверждён, записано в answers.lock.yaml; его пишет команда. Правило молчит, пока в текстах есть ошибки.',
  relies: /./,
  check,
};
