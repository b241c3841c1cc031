import type { Finding } from '../../domain/finding.ts';
import { pageIds } from '../../domain/anchors.ts';
import { answersPath as path } from '../../domain/content-paths.ts';
import { digits } from '../../domain/dates.ts';
import type { AnswerData } from '../../schemas/answers.ts';
import { documentOf, ground } from '../../tree/answer-grounds.ts';
import { causes, stages, type Cause, type Stage } from '../../tree/answers.ts';
import { copies, drafts } from '../../tree/copies.ts';
import { answersData, languages } from '../../tree/data.ts';
import { buildDate } from '../../tree/environment.ts';
import type { Tree } from '../../tree/tree.ts';
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

function repeatedIds(tree: Tree, answers: readonly AnswerData[]): Finding[] {
  return answers.flatMap(({ id }, i) => {
    const first = answers.findIndex((other) => other.id === id);
    return first === i
      ? []
      : [
          {
            ...at(tree, i, 'id'),
            message: `ответ «${id}» уже есть в строке ${at(tree, first, 'id').line}`,
            remedy: 'Дайте одному из них другое имя: имя стоит в адресе ответа.',
          },
        ];
  });
}

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

/** Finds clauses that no edition and no draft ever had: a slip. One that is gone only hides its answers. */
const unknownClauses = (tree: Tree, answers: readonly AnswerData[]): Finding[] =>
  answers.flatMap(({ clauses }, i) =>
    clauses.flatMap((name, k): Finding[] => {
      const own = copies(tree).filter(({ document }) => document === documentOf(name));
      if (own.some((copy) => ground(tree, copy, name))) return [];
      return [
        {
          ...at(tree, i, 'clauses', k),
          message: own.length
            ? `пункта «${name}» нет ни в одной редакции и нет в черновике`
            : `документа «${documentOf(name)}» нет`,
          remedy: `Напишите папку документа и номер пункта, как на сайте: terms 1.6. Документы: ${drafts(tree)
            .map(({ document }) => document)
            .join(
              ', ',
            )}. Если в текстах ответа больше нет, оставьте clauses: [] и скажите в ответе, что в условиях этого нет.`,
        },
      ];
    }),
  );

const because: Record<Cause['kind'], (name: string) => string> = {
  unconfirmed: (name) =>
    name ? `пункт ${name} назван уже после подтверждения ответа` : 'ответ ещё не подтверждён',
  changed: (name) =>
    name.includes(' ')
      ? `текст пункта ${name} не тот, для которого подтверждён ответ`
      : `текст документа ${name} изменился, и в нём могло появиться то, чего не было`,
  gone: (name) => `пункта ${name} нет`,
  new: (name) => `появился документ ${name}, и ответ может быть в нём`,
};

/** When the site hides an answer for the sake of this text. */
const when = ({ from }: Stage) =>
  from === undefined
    ? 'сайт не показывает'
    : from === 'draft'
      ? 'после публикации черновика сайт не покажет'
      : `с ${digits(from)} сайт не покажет`;

/** Finds the answers that are hidden, now or when a text to come is in force; one finding for each cause. */
function hidden(tree: Tree, answers: readonly AnswerData[], all: readonly Stage[]): Finding[] {
  const found = new Map<string, { cause: Cause; stage: Stage; answers: Set<number> }>();
  for (const stage of all)
    answers.forEach((answer, i) => {
      for (const cause of causes(tree, answer, stage.copy)) {
        const key = `${cause.kind} ${cause.name}`;
        const known = found.get(key) ?? { cause, stage, answers: new Set() };
        found.set(key, { ...known, answers: known.answers.add(i) });
      }
    });
  return [...found.values()].map(({ cause, stage, answers: hiding }): Finding => {
    const ids = [...hiding].flatMap((i) => answers[i]?.id ?? []);
    return {
      ...at(tree, [...hiding][0] ?? 0, 'id'),
      message: `${because[cause.kind](cause.name)}; ${when(stage)} ${ids.length === 1 ? 'ответ' : 'ответы'}: ${ids.join(', ')}`,
      remedy: `Прочитайте ${ids.length === 1 ? 'ответ' : 'эти ответы'} рядом с текстом и поправьте, если нужно. Когда всё верно, тот, у кого есть копия проекта, выполняет npm run answers -- --confirm ${ids.length > 6 ? '(без имён — все ответы)' : ids.join(' ')}.`,
      severity: 'warning',
    };
  });
}

function check(tree: Tree): Finding[] {
  if (!tree.has(path)) return [];
  const answers = answersData(tree);
  const all = stages(tree, buildDate);
  const wrong = [
    ...repeatedIds(tree, answers),
    ...takenIds(tree, answers),
    ...repeatedQuestions(tree, answers),
    ...unknownClauses(tree, answers),
  ];
  return wrong.length ? wrong : hidden(tree, answers, all);
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
