import { element, link } from './element.ts';
import { language } from './hit-view.ts';
import type { SearchStrings } from '../../i18n/search/ru.ts';
import type { AnswerHit } from '../../search/hits.ts';

const askWhom = ({ whom }: AnswerHit, t: SearchStrings): string =>
  whom.length ? t['search.whom'](whom.map((each) => t[`search.whom.${each}` as 'search.whom.bank'])) : '';

/**
 * An answer as one link with all its words: to the first clause it rests on, or to its place on the page of answers, which
 * stands beside the search page.
 */
export function answerOption(
  answer: AnswerHit,
  { action }: HTMLFormElement,
  readersLang: string,
  t: SearchStrings,
): HTMLAnchorElement {
  const { id, lang, question, clauses } = answer;
  const href = clauses[0]?.[0] ?? new URL(`../../${lang}/answers/#${id}`, action).href;
  const names = clauses.map(([, name]) => t['search.clause'](name)).join(', ');
  const made = link(href, element('b', question), ...language(lang, readersLang), ' ');
  made.append(
    element('span', answer.answer),
    ' ',
    element('small', t['search.answer'], ` · ${names || askWhom(answer, t)}`),
  );
  made.lang = lang;
  return made;
}

/**
 * An answer as a card of the search page: the question, the plain answer, the clauses as links. If the texts do not say,
 * whom to ask, with a letter to the support at the address `letter`.
 */
export function answerCard(
  answer: AnswerHit,
  readersLang: string,
  t: SearchStrings,
  letter: string,
): HTMLLIElement {
  const { lang, question, clauses } = answer;
  const links = clauses.flatMap(([url, name]) => [link(url, t['search.clause'](name)), ' ']);
  const whom = askWhom(answer, t);
  if (whom) links.push(whom, ' ');
  if (!clauses.length) links.push(link(letter, t['search.write']));
  const card = element(
    'li',
    element('h2', question, ...language(lang, readersLang)),
    element('p', answer.answer),
    element('p', ...links),
    element('small', t['search.answer']),
  );
  card.className = 'answer';
  card.lang = lang;
  return card;
}
