import { clauses } from '../plural.ts';

/** The Russian words that search shows in the browser. They load with it, so no others stand here. */
const ru = {
  /** The language's name in itself: on the language switch, and on results in it. */
  languageName: 'Русский',
  'search.results': 'Результаты поиска',
  'search.loading': 'Поиск загружается…',
  'search.found': (n: number): string => `Найдено: ${clauses(n)}`,
  'search.none': 'Ничего не найдено.',
  'search.failed': 'Поиск не загрузился. Проверьте связь и попробуйте ещё раз.',
  'search.retry': 'Повторить',
  'search.all': 'Все результаты',
  /** Where the search page leads from when nothing is found. */
  'search.instead': 'Разделы и поддержка',
  'search.shown': (searched: string): string => `Показано по запросу «${searched}».`,
  'search.literally': (typed: string): string => `Искать «${typed}»`,
};

/** What every language must have; a missing or misspelt key is a type error. */
export type SearchStrings = typeof ru;
export default ru;
