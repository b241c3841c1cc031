import type { SearchStrings } from './ru.ts';

/** The Kazakh strings that search shows in the browser. */
const kk: SearchStrings = {
  languageName: 'Қазақша',
  'search.results': 'Іздеу нәтижелері',
  'search.loading': 'Іздеу жүктелуде…',
  'search.found': (n) => `${n}\u00a0тармақ табылды`,
  'search.none': 'Ештеңе табылмады.',
  'search.failed': 'Іздеу жүктелмеді. Интернет байланысын тексеріп, қайталап көріңіз.',
  'search.retry': 'Қайталау',
  'search.all': 'Барлық нәтиже',
  'search.instead': 'Бөлімдер мен қолдау қызметі',
  'search.shown': (searched) => `«${searched}» сұрауы бойынша нәтижелер көрсетілді.`,
  'search.literally': (typed) => `«${typed}» деп іздеу`,
};

export default kk;
