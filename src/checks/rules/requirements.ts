import type { Finding } from '../../domain/finding.ts';
import { requirementsPath as path } from '../../domain/content-paths.ts';
import { digits } from '../../domain/dates.ts';
import type { Cause, Stage } from '../../tree/confirmation.ts';
import { drafts } from '../../tree/copies.ts';
import { documentData, requirementsData } from '../../tree/data.ts';
import { requirementsRegister } from '../../tree/requirements.ts';
import type { Tree } from '../../tree/tree.ts';
import { listed, repeatedIds, unconfirmed, unknownClauses, type Wording } from '../confirmed.ts';
import type { Rule } from '../rule.ts';

/** The pages that a judgement may show, without the language. */
const pagesOf = (tree: Tree): string[] => [
  '/',
  '/search/',
  ...drafts(tree).flatMap(({ document, folder }) => [
    `/${document}/`,
    `/${document}/editions/`,
    ...documentData(tree, folder).sections.map((section) => `/${document}/${section}/`),
  ]),
];

function unknownPages(tree: Tree): Finding[] {
  const known = pagesOf(tree);
  return requirementsData(tree).flatMap(({ pages = [] }, i) =>
    pages.flatMap((page, k): Finding[] =>
      known.includes(page)
        ? []
        : [
            {
              path,
              ...tree.yaml(path).at([i, 'pages', k]),
              message: `страницы «${page}» на сайте нет`,
              remedy: `Напишите адрес без языка. Есть: ${known.join(' ')}`,
            },
          ],
    ),
  );
}

const because = ({ kind, name }: Cause): string =>
  ({
    unconfirmed: name ? `пункт ${name} назван уже после подтверждения` : 'решение ещё не подтверждено',
    changed: name.includes(' ')
      ? `текст пункта ${name} не тот, по которому решено`
      : `текст документа ${name} изменился, и в нём могло появиться то, чего не было`,
    gone: `пункта ${name} нет`,
    new: `появился документ ${name}, и нужное может быть в нём`,
  })[kind];

const when = ({ from }: Stage) =>
  from === undefined ? 'сейчас' : from === 'draft' ? 'после публикации черновика' : `с ${digits(from)}`;

const wording: Wording = {
  because,
  follows: (stage, ids) =>
    `${when(stage)} в списке проверки «сверяется заново» ${ids.length === 1 ? 'требование' : 'требования'}`,
  remedy: (ids) =>
    `Прочитайте пункты, поправьте status, note и judged, если нужно. Когда всё верно, тот, у кого есть копия проекта, выполняет npm run compliance -- --confirm ${ids.length > 6 ? '(без имён — всё)' : ids.join(' ')}.`,
};

function check(tree: Tree): Finding[] {
  if (!tree.has(path)) return [];
  const own = listed(tree, path, requirementsRegister.items(tree));
  const wrong = [
    ...repeatedIds(tree, path, (id, line) => ({
      message: `требование «${id}» уже есть в строке ${line}`,
      remedy: 'Дайте одному из них другое имя: имя стоит в его адресе.',
    })),
    ...unknownPages(tree),
    ...unknownClauses(
      tree,
      own,
      'Если в текстах этого больше нет, уберите clauses и напишите status: missing.',
    ),
  ];
  return wrong.length ? wrong : unconfirmed(tree, requirementsRegister, own, wording);
}

/** Every judgement on a demand rests on clauses and pages that exist and is confirmed for the texts as they are. */
export const requirements: Rule = {
  name: 'requirements',
  title: 'Требования платёжных систем',
  about:
    'В requirements.yaml каждое требование решает либо программа (computed), либо человек (status, judged): обоих сразу не бывает, поэтому разойтись они не могут. Названные пункты и страницы есть на сайте. Решение человека подтверждено для нынешних слов этих пунктов, а «нет» — для документов целиком; изменился пункт или появился документ — на странице проверки стоит «сверяется заново», пока не выполнят `npm run compliance -- --confirm имя`. Для каких слов решение подтверждено, записано в requirements.lock.yaml; его пишет команда. Это предупреждение, сайту оно не мешает. Правило молчит, пока в текстах есть ошибки.',
  relies: /./,
  check,
};
