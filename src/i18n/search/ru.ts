import { clauses } from '../plural.ts';

/**
 * The Russian strings that search shows in the browser. They are loaded with it, so keep all other strings out of here.
 */
const ru = {
  /** The language's name in that language, shown on the language switch and on results in that language. */
  languageName: 'Русский',
  'search.results': 'Результаты поиска',
  'search.loading': 'Поиск загружается…',
  'search.found': (n: number): string => `Найдено: ${clauses(n)}`,
  'search.none': 'Ничего не найдено.',
  'search.failed': 'Поиск не загрузился. Проверьте связь и попробуйте ещё раз.',
  'search.retry': 'Повторить',
  'search.all': 'Все результаты',
  /** The link to the search page when nothing is found. */
  'search.instead': 'Разделы и поддержка',
  'search.shown': (searched: string): string => `Показано по запросу «${searched}».`,
  'search.literally': (typed: string): string => `Искать «${typed}»`,
  /** Above results that have only words related to those typed. */
  'search.alike': 'Похоже по смыслу',
  'search.missing': (number: string): string =>
    number.includes('.') ? `Пункта ${number} нет.` : `Раздела или пункта ${number} нет.`,
  /** What an answer is, so that nobody takes it for the terms. */
  'search.answer': 'Пояснение сайта',
  'search.answered': (question: string): string => `Ответ: ${question}`,
  /** A link to a clause; a name in words says itself what it is. */
  'search.clause': (name: string): string => (/^\d/.test(name) ? `п.\u00a0${name}` : name),
  'search.whom': (whom: string[]): string => `Кого спросить: ${whom.join(', ')}.`,
  'search.whom.support': 'поддержку',
  'search.whom.bank': 'банк, который выпустил карту',
  'search.whom.processor': 'процессинговый центр',
  'search.write': 'Написать в поддержку',
};

/** What every language must have; a missing or misspelt key is a type error. */
export type SearchStrings = typeof ru;
export default ru;
