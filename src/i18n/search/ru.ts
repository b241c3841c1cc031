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
};

/** What every language must have; a missing or misspelt key is a type error. */
export type SearchStrings = typeof ru;
export default ru;
